// The number types of AssemblyScript, as TypeScript sees them: to it they are all `number`, and the compiler of the core
// tells them apart.
declare type i32 = number
declare type u32 = number
declare type f64 = number
declare type bool = boolean
