using System.Globalization;
using RegioHelix.Registry.Importing;

namespace RegioHelix.Cli.Organisations;

/// <summary>What would be done with a list, as the command line says it of organisations and of people.</summary>
internal static class RosterPreviewText
{
    /// <summary>How many rows of a kind are shown.</summary>
    public const int ShownRows = 20;

    /// <summary>How many rows there are of which kind, which column holds what, and the rows that may be known already.</summary>
    /// <param name="roster">The list.</param>
    /// <param name="positions">Which column of it holds each field.</param>
    /// <param name="counts">All rows, those to be added, those known already.</param>
    /// <param name="doubtful">Line, name, what it may be, and why.</param>
    public static StringWriter Write(Roster roster, IEnumerable<KeyValuePair<string, int>> positions, (int Rows, int Added, int Known) counts, IReadOnlyList<IReadOnlyList<string>> doubtful)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        text.WriteLine($"{counts.Rows} rows: {counts.Added} would be added, {counts.Known} are known already or stand twice");
        text.WriteLine($"columns: {string.Join(", ", positions.OrderBy(pair => pair.Value).Select(pair => $"{pair.Key}={roster.Header[pair.Value]}"))}");
        if (doubtful.Count > 0)
            text.Write(TextTable.Write(["line", "name", "may be", "because"], doubtful.Take(ShownRows), rightAligned: [0]));
        if (doubtful.Count > ShownRows)
            text.WriteLine($"and {doubtful.Count - ShownRows} more");
        return text;
    }
}
