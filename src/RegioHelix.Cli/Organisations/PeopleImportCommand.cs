using System.CommandLine;
using RegioHelix.Registry;
using RegioHelix.Registry.Importing;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Cli.Organisations;

/// <summary><c>regiohelix registry import people FILE</c>: a list of people, CSV or XLSX.</summary>
internal static class PeopleImportCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "A list of people, CSV (plain or gzip) or XLSX, one a row." };
        var map = new Option<string[]>("--map") { Description = $"Which column holds what, where its name does not say so. Fields: {string.Join(", ", RosterColumns.PeopleFields)}.", HelpName = "FIELD=COLUMN", AllowMultipleArgumentsPerToken = true };
        var sheet = new Option<string?>("--sheet") { Description = "The sheet of a workbook; the first where left out.", HelpName = "NAME" };
        var source = new Option<string?>("--source") { Description = "Where you have the data from, for rows without a column that says it; each person is told.", HelpName = "TEXT" };
        var preview = new Option<bool>("--preview") { Description = "Say what would be done, and do nothing." };
        var (data, registry) = (DataOption.Build(), RegistryOption.Build());
        var command = new Command("people", "Take a list of people in, all or nothing. Nobody sees them; each is told by mail who entered them, from where, and how to have it erased.\n\n  regiohelix registry import people team.csv --source \"our members' meeting, 3 March 2026\"") { file, map, sheet, source, preview, data, registry };
        command.SetAction(async (parsed, cancellation) =>
        {
            var roster = RosterFile.Read(parsed.GetValue(file)!, parsed.GetValue(sheet));
            var columns = RosterColumns.ReadPeople(roster, RosterFile.Mapping(parsed.GetValue(map) ?? []));
            await using var product = await RegistryComposition.Open(DataOption.Resolve(parsed.GetValue(data)), RegistryOption.Resolve(parsed.GetValue(registry)), cancellation);
            var imports = product.Get<PeopleImportRegister>();
            if (parsed.GetValue(preview))
            {
                Console.Out.Write(Text(await imports.Preview(Actor.Command, roster, columns, parsed.GetValue(source), cancellation), roster));
                return ExitCode.Well;
            }
            var batch = await imports.Import(Actor.Command, roster, columns, parsed.GetValue(source), cancellation);
            Console.Out.WriteLine($"{batch.FileName}: {batch.Added} people added, {batch.Known} known already; each who was added is told by mail{Environment.NewLine}  take it back with: regiohelix registry undo {batch.Id}");
            return ExitCode.Well;
        });
        return command;
    }

    private static string Text(PersonRosterPreview preview, Roster roster)
    {
        var doubtful = preview.Rows.Where(row => row.Suggestions.Count > 0 || row.RepeatsLine is not null).Select(Row).ToList();
        return RosterPreviewText.Write(roster, preview.Positions, (preview.Rows.Count, preview.Added, preview.KnownAlready), doubtful).ToString();
    }

    private static IReadOnlyList<string> Row(PreviewedPerson row) => row.Suggestions is [var first, ..]
        ? [$"{row.Line}", Problem.Shorten(row.Profile.Name), Problem.Shorten(first.Name), first.Reason switch { PersonLikeness.SameMail => "same mail address", PersonLikeness.SameNameThere => "same name there", _ => "similar name there; it is added" }]
        : [$"{row.Line}", Problem.Shorten(row.Profile.Name), $"line {row.RepeatsLine}", "twice in the list"];
}
