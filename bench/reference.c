/*
 * Workload B in C, written for this one system and nothing else: what a processor could do. Two teams in series, Poisson
 * arrivals, exponential service and patience; binary heap of events that knows where each customer stands, so that a
 * patience timer is cancelled. As plain-loop.js, in the same order of things. Build: cc -O3 reference.c -lm
 * Usage: reference CUSTOMERS SEED; prints one line of JSON, with the CPU seconds of the simulation.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { ARRIVAL, END, PATIENCE };
enum { CAPACITY = 65536, NOBODY = -1 };

static const double between = 1 / 3.8, passed_on = 0.3;
static const double service[2] = {5, 7.5}, patience[2] = {10, 20};
static int free_agents[2] = {20, 8};

typedef struct {
  double since;
  int next, previous, place;
  uint8_t kind, team;
} Customer;
typedef struct {
  double time;
  int slot;
} Event;

static Customer customers[CAPACITY];
static Event heap[CAPACITY];
static int size, pool[CAPACITY], pooled;
static int head[2] = {NOBODY, NOBODY}, tail[2] = {NOBODY, NOBODY};
static double now;
static uint64_t state;

/* splitmix64, in (0, 1) */
static inline double uniform(void) {
  uint64_t z = (state += 0x9e3779b97f4a7c15u);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return ((double)((z ^ (z >> 31)) >> 11) + 0.5) * 0x1p-53;
}

static inline double exponential(double mean) { return -mean * log(uniform()); }

static inline void put(int place, Event event) {
  heap[place] = event;
  customers[event.slot].place = place;
}

static void up(int place, Event event) {
  while (place > 0) {
    int parent = (place - 1) >> 1;
    if (heap[parent].time <= event.time) break;
    put(place, heap[parent]);
    place = parent;
  }
  put(place, event);
}

static void down(int place, Event event) {
  for (;;) {
    int child = 2 * place + 1;
    if (child >= size) break;
    if (child + 1 < size && heap[child + 1].time < heap[child].time) child++;
    if (heap[child].time >= event.time) break;
    put(place, heap[child]);
    place = child;
  }
  put(place, event);
}

static void schedule(int slot, double time, int kind) {
  customers[slot].kind = (uint8_t)kind;
  up(size++, (Event){time, slot});
}

static void cancel(int slot) {
  int place = customers[slot].place;
  Event last = heap[--size];
  if (last.slot == slot) return;
  if (place > 0 && heap[(place - 1) >> 1].time > last.time)
    up(place, last);
  else
    down(place, last);
}

static void leave_line(int slot) {
  Customer *who = &customers[slot];
  if (who->previous < 0)
    head[who->team] = who->next;
  else
    customers[who->previous].next = who->next;
  if (who->next < 0)
    tail[who->team] = who->previous;
  else
    customers[who->next].previous = who->previous;
}

static void serve(int slot, int team) {
  customers[slot].team = (uint8_t)team;
  schedule(slot, now + exponential(service[team]), END);
}

static void join(int slot, int team) {
  if (free_agents[team] > 0) {
    free_agents[team]--;
    serve(slot, team);
    return;
  }
  Customer *who = &customers[slot];
  who->team = (uint8_t)team;
  who->since = now;
  who->next = NOBODY;
  who->previous = tail[team];
  if (tail[team] < 0)
    head[team] = slot;
  else
    customers[tail[team]].next = slot;
  tail[team] = slot;
  schedule(slot, now + exponential(patience[team]), PATIENCE);
}

int main(int count, char **words) {
  if (count < 3) return 2;
  long wanted = atol(words[1]), arrived = 0, events = 0, abandoned = 0;
  state = strtoull(words[2], NULL, 10) * 0x9e3779b97f4a7c15u + 1;
  double wait = 0;
  clock_t start = clock();
  for (int slot = CAPACITY - 1; slot > 0; slot--) pool[pooled++] = slot;
  schedule(0, exponential(between), ARRIVAL);
  while (size > 0) {
    int slot = heap[0].slot;
    now = heap[0].time;
    cancel(slot);
    events++;
    Customer *who = &customers[slot];
    int team = who->team;
    if (who->kind == ARRIVAL) {
      if (++arrived < wanted) schedule(0, now + exponential(between), ARRIVAL);
      if (pooled == 0) return 3;
      join(pool[--pooled], 0);
    } else if (who->kind == END) {
      int first = head[team];
      if (first < 0) {
        free_agents[team]++;
      } else {
        leave_line(first);
        cancel(first);
        wait += now - customers[first].since;
        serve(first, team);
      }
      if (team == 0 && uniform() < passed_on)
        join(slot, 1);
      else
        pool[pooled++] = slot;
    } else {
      leave_line(slot);
      wait += now - who->since;
      abandoned++;
      pool[pooled++] = slot;
    }
  }
  double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
  printf("{\"customers\":%ld,\"events\":%ld,\"abandoned\":%.9f,\"wait\":%.9f,\"seconds\":%.6f}\n", arrived, events,
         (double)abandoned / (double)arrived, wait / (double)arrived, seconds);
  return 0;
}
