namespace RegioHelix.Fuzzing;

/// <summary>A reader and what it reads.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Inputs">Valid inputs.</param>
/// <param name="Read">Reads bytes. It may throw what says in words what is wrong.</param>
internal sealed record ReaderTarget(string Name, IReadOnlyList<byte[]> Inputs, Action<byte[]> Read);
