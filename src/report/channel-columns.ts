/** What is told of each channel, in this order. */
export const CHANNEL_COLUMNS = [
  { id: 'contacts', heading: 'contacts' },
  { id: 'speed_of_answer', heading: 'answer after, min' },
  { id: 'service_level', heading: 'in time, %' },
  { id: 'abandonment', heading: 'give up, %' },
  { id: 'handle_time_per_contact', heading: 'handle, min' },
  { id: 'trust_loss', heading: 'trust loss' },
  { id: 'changed_channel', heading: 'change, %' },
] as const

/** What the headings do not say. */
export const ABOUT_CHANNELS =
  'Contacts: per journey of the house. In time: within the service level, in writing within what is promised.'
