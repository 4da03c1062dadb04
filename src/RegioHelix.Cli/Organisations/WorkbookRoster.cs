using RegioHelix.Import.Reading.Source;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Registry.Importing;
using RegioHelix.Studies.MemberLists;

namespace RegioHelix.Cli.Organisations;

/// <summary>Reads workbooks for the pages, with the readers of every import and their limits.</summary>
internal sealed class WorkbookRoster : IWorkbookRoster
{
    // A list of a few thousand rows; what strangers send must not unpack into the memory of the server.
    private static readonly SourceLimits Limits = new(LongestLine: 64 << 10, LargestDocument: 64L << 20, InflatedBytes: 16L << 20, InflatedRatio: 20, EmptyCells: 1_000_000);

    /// <inheritdoc />
    public Roster Read(Stream content, string name)
    {
        using var source = OpenedSource.From(content, name, limits: Limits);
        var table = PlainTable.Read(source);
        return new(table.File, table.Header, [.. table.Rows.Select(row => new RosterRow(row.Line, row.Fields))]);
    }
}
