using System.CommandLine;
using RegioHelix.Cli.Organisations;
using RegioHelix.Registry;
using RegioHelix.Registry.Strategies;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Strategies;

/// <summary><c>regiohelix strategy import|undo</c>: files taken into a strategy, and taken back.</summary>
internal static class StrategyImportCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "CSV (plain or gzip) or XLSX, one a row; also public lists of operations." };
        var strategy = new Option<string>("--strategy") { Description = "Region and period, such as ITH3/2021-2027.", HelpName = "STRATEGY", Required = true };
        var rows = new Option<StrategyRowKind>("--rows") { Description = "What its rows are: projects, priorities, measures, calls, indicators, values.", HelpName = "KIND", DefaultValueFactory = _ => StrategyRowKind.Projects };
        var map = new Option<string[]>("--map") { Description = $"Which column holds what, where its name does not say so. Fields of projects: {string.Join(", ", StrategyColumns.Fields(StrategyRowKind.Projects))}.", HelpName = "FIELD=COLUMN", AllowMultipleArgumentsPerToken = true };
        var sheet = new Option<string?>("--sheet") { Description = "The sheet of a workbook; the first where left out.", HelpName = "NAME" };
        var language = new Option<string>("--language") { Description = "The language of its texts, two letters.", HelpName = "CODE", DefaultValueFactory = _ => "en" };
        var leaveOut = new Option<bool>("--leave-out") { Description = "Leave out rows that something is wrong with, and count them; without it nothing is taken in." };
        var preview = new Option<bool>("--preview") { Description = "Say what would be done, and do nothing." };
        var (data, registry) = (DataOption.Build(), RegistryOption.Build());
        var command = new Command("import", "Take a file into a strategy, with a report of what its rows say.\n\n  regiohelix strategy import projects.csv --strategy ITH3/2021-2027 --preview") { file, strategy, rows, map, sheet, language, leaveOut, preview, data, registry };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (roster, kind) = (RosterFile.Read(parsed.GetValue(file)!, parsed.GetValue(sheet)), parsed.GetValue(rows));
            var columns = StrategyColumns.Read(kind, roster, RosterFile.Mapping(parsed.GetValue(map) ?? []));
            await using var product = await RegistryComposition.Open(DataOption.Resolve(parsed.GetValue(data)), RegistryOption.Resolve(parsed.GetValue(registry)), cancellation);
            var (contents, imports) = (await StrategyCommand.Get(product, parsed.GetValue(strategy)!, cancellation), product.Get<StrategyImportRegister>());
            var seen = await imports.Preview(Actor.Command, contents.Strategy.Id, roster, kind, columns, parsed.GetValue(language)!, cancellation);
            Console.Out.Write(StrategyText.Write(seen, roster));
            if (parsed.GetValue(preview))
            {
                foreach (var problem in seen.Problems)
                    Console.Error.WriteLine(problem);
                return seen.Problems.Count == 0 ? ExitCode.Well : ExitCode.YourInput;
            }
            var wrong = parsed.GetValue(leaveOut) ? WrongRows.LeaveOut : WrongRows.Refuse;
            var import = await imports.Import(Actor.Command, contents.Strategy.Id, roster, kind, columns, parsed.GetValue(language)!, wrong, cancellation);
            Console.Out.WriteLine($"{import.FileName}: {import.Added} records added, {import.LeftOut} rows left out{Environment.NewLine}  take it back with: regiohelix strategy undo {import.Id} --strategy {parsed.GetValue(strategy)}");
            return ExitCode.Well;
        });
        return command;
    }

    public static Command BuildUndo()
    {
        var import = new Argument<string>("IMPORT") { Description = "The import's id; 'last' for the latest that stands." };
        var strategy = new Option<string>("--strategy") { Description = "Region and period, such as ITH3/2021-2027.", HelpName = "STRATEGY", Required = true };
        var (data, registry) = (DataOption.Build(), RegistryOption.Build());
        var command = new Command("undo", "Take an import back as a whole, unless somebody has worked on what it brought.\n\n  regiohelix strategy undo last --strategy ITH3/2021-2027") { import, strategy, data, registry };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var product = await RegistryComposition.Open(DataOption.Resolve(parsed.GetValue(data)), RegistryOption.Resolve(parsed.GetValue(registry)), cancellation);
            var (contents, named) = (await StrategyCommand.Get(product, parsed.GetValue(strategy)!, cancellation), parsed.GetValue(import)!);
            var found = contents.Imports.FirstOrDefault(one => named == "last" ? one.UndoneAt is null : one.Id.ToString() == named)
                ?? throw new ProblemsException(new Problem("IMPORT", 0, 0, "unknown-import", named, Phrase.Of("give the id that the import showed, or last")));
            Console.Out.WriteLine($"{await product.Get<StrategyImportRegister>().Undo(Actor.Command, found.Id, cancellation)} records were removed");
            return ExitCode.Well;
        });
        return command;
    }
}
