namespace RegioHelix.Registry.Importing;

/// <summary>A list of organisations as a file or a form holds it: a header, and a row for each.</summary>
/// <param name="File">What the user calls it.</param>
/// <param name="Header">The names of the columns.</param>
/// <param name="Rows">The rows.</param>
public sealed record Roster(string File, IReadOnlyList<string> Header, IReadOnlyList<RosterRow> Rows);

/// <summary>One row of it.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Fields">Its fields; fewer than the header has where the row ends early.</param>
public sealed record RosterRow(long Line, IReadOnlyList<string> Fields);
