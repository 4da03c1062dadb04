using System.CommandLine;

namespace RegioHelix.Cli.Importing;

/// <summary><c>regiohelix import ...</c>: from a file or a source to a published vintage.</summary>
internal static class ImportCommand
{
    public static Command Build() => new("import", "Import data: a snapshot is kept, the file is read and checked, and a vintage is published; all of it, or nothing.")
    {
        EurostatCommand.Build(),
        RecommendedCommand.Build(),
        CsvCommand.Build(),
        BoundariesCommand.Build(),
        LinksCommand.Build(),
        RecordsImportCommand.Build(),
        SimulatedCommand.Build(),
    };
}
