using RegioHelix.Import.Reading.Source;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Registry.Importing;
using RegioHelix.Studies.MemberLists;

namespace RegioHelix.Cli.Organisations;

/// <summary>Reads workbooks for the pages, with the readers of every import and their limits.</summary>
internal sealed class WorkbookRoster : IWorkbookRoster
{
    /// <inheritdoc />
    public Roster Read(Stream content, string name)
    {
        using var source = OpenedSource.From(content, name);
        var table = PlainTable.Read(source);
        return new(table.File, table.Header, [.. table.Rows.Select(row => new RosterRow(row.Line, row.Fields))]);
    }
}
