using System.CommandLine;
using RegioHelix.Registry;
using RegioHelix.Registry.Importing;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Cli.Organisations;

/// <summary><c>regiohelix registry import FILE</c>: a list of organisations, CSV or XLSX; <c>import people FILE</c> one of people.</summary>
internal static class RosterImportCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "A list of organisations, CSV (plain or gzip) or XLSX, one a row." };
        var map = new Option<string[]>("--map") { Description = $"Which column holds what, where its name does not say so. Fields: {string.Join(", ", RosterColumns.Fields)}.", HelpName = "FIELD=COLUMN", AllowMultipleArgumentsPerToken = true };
        var sheet = new Option<string?>("--sheet") { Description = "The sheet of a workbook; the first where left out.", HelpName = "NAME" };
        var cluster = new Option<string?>("--cluster") { Description = "The cluster organisation whose members they are.", HelpName = "SLUG" };
        var preview = new Option<bool>("--preview") { Description = "Say what would be done, and do nothing." };
        var publish = new Option<bool>("--publish") { Description = "Make public what is added; without it only those with a role see it." };
        var (data, registry) = (DataOption.Build(), RegistryOption.Build());
        var command = new Command("import", "Take a list of organisations in, all or nothing.\n\n  regiohelix registry import members.csv --map name=Firma --preview") { file, map, sheet, cluster, preview, publish, data, registry, PeopleImportCommand.Build() };
        command.SetAction(async (parsed, cancellation) =>
        {
            var roster = RosterFile.Read(parsed.GetValue(file)!, parsed.GetValue(sheet));
            var columns = RosterColumns.Read(roster, RosterFile.Mapping(parsed.GetValue(map) ?? []));
            await using var product = await RegistryComposition.Open(DataOption.Resolve(parsed.GetValue(data)), RegistryOption.Resolve(parsed.GetValue(registry)), cancellation);
            var (imports, members) = (product.Get<ImportRegister>(), await RegistryCommand.FindCluster(product, parsed.GetValue(cluster), cancellation));
            if (parsed.GetValue(preview))
            {
                Console.Out.Write(Text(await imports.Preview(Actor.Command, roster, columns, cancellation), roster));
                return ExitCode.Well;
            }
            var batch = await imports.Import(Actor.Command, roster, columns, members, null, parsed.GetValue(publish), cancellation);
            Console.Out.WriteLine($"{batch.FileName}: {batch.Added} organisations added, {batch.Known} known already{Environment.NewLine}  take it back with: regiohelix registry undo {batch.Id}");
            return ExitCode.Well;
        });
        return command;
    }

    private static string Text(RosterPreview preview, Roster roster)
    {
        var doubtful = preview.Rows.Where(row => row.Suggestions.Count > 0 || row.RepeatsLine is not null).Select(Row).ToList();
        var text = RosterPreviewText.Write(roster, preview.Positions, (preview.Rows.Count, preview.Added, preview.KnownAlready), doubtful);
        var asked = preview.Rows.Where(row => row.MayLieIn.Count > 0).ToList();
        foreach (var row in asked.Take(RosterPreviewText.ShownRows))
            text.WriteLine($"line {row.Line}: {Problem.Shorten(row.Profile.Town!)} is a name in {string.Join(" and ", row.MayLieIn)}; give the code of the region beside it, else the row has none");
        if (asked.Count > RosterPreviewText.ShownRows)
            text.WriteLine($"and {asked.Count - RosterPreviewText.ShownRows} more such towns");
        return text.ToString();
    }

    private static IReadOnlyList<string> Row(PreviewedRow row) => row.Suggestions is [var first, ..]
        ? [$"{row.Line}", Problem.Shorten(row.Profile.Name), first.Slug, first.Reason switch { DuplicateReason.SameDomain => "same web domain", DuplicateReason.SameName => "same name", _ => "similar name; it is added" }]
        : [$"{row.Line}", Problem.Shorten(row.Profile.Name), $"line {row.RepeatsLine}", "twice in the list"];
}
