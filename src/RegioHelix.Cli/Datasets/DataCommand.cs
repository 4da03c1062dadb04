using System.CommandLine;
using System.Globalization;
using RegioHelix.Cli.Records;
using RegioHelix.Store;
using RegioHelix.Vocabulary.Texts;
using RegioHelix.Store.Checks;
using RegioHelix.Store.Observations;
using RegioHelix.Store.Publishing;
using RegioHelix.Store.Records.Embedded;
using RegioHelix.Studies.Catalogue;
using RegioHelix.Studies.Exports;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Cli.Datasets;

/// <summary><c>regiohelix data list|check|use</c>: what is loaded.</summary>
internal static class DataCommand
{
    public static Command Build() => new("data", "See what is loaded, check it, or go back to an older vintage.")
    {
        BuildList(),
        BuildCheck(),
        BuildUse(),
    };

    private static Command BuildList()
    {
        var format = new Option<string>("--format") { Description = "table or json.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var data = DataOption.Build();
        var command = new Command("list", "List the datasets and their vintages.\n\n  regiohelix data list") { format, data };
        command.SetAction(parsed =>
        {
            using var product = Composition.Open(DataOption.Resolve(parsed.GetValue(data)));
            var catalogue = product.Get<DataCatalogueStudy>().Run();
            WriteDamage(catalogue);
            Console.Out.Write(parsed.GetValue(format) == "json" ? StudyJson.Write(catalogue) + Environment.NewLine : Table(catalogue));
            return ExitCode.Well;
        });
        return command;
    }

    private static Command BuildCheck()
    {
        var data = DataOption.Build();
        var command = new Command("check", "Check every vintage against its hash and the rules of the store, and every record in the directory against the hash of its chunk.\n\n  regiohelix data check") { data };
        command.SetAction((parsed, cancellation) =>
        {
            using var product = Composition.Open(DataOption.Resolve(parsed.GetValue(data)));
            var check = DataCheck.Run(product.Get<DataDirectory>(), cancellation);
            var records = RecordCheck.Run(product.Get<DataDirectory>(), cancellation);
            WriteDamage(product.Get<DataCatalogueStudy>().Run());
            if (check.Problems.Count + records.Problems.Count > 0)
                throw new ProblemsException([.. check.Problems, .. records.Problems]);
            Console.Out.WriteLine($"{check.Vintages} vintages and {check.Snapshots} snapshots are whole");
            if (records.Datasets > 0)
                Console.Out.WriteLine($"{records.Datasets} datasets of records in {records.Chunks} chunks are whole");
            if (RecordPlace.NamesShards)
                Console.Error.WriteLine("records over shards are not read here; whoever counts them asks each shard first whether it has all of its own");
            return Task.FromResult(ExitCode.Well);
        });
        return command;
    }

    private static Command BuildUse()
    {
        var dataset = new Argument<string>("DATASET") { Description = "The dataset's code." };
        var vintage = new Argument<string>("VINTAGE") { Description = "The vintage's id, as 'data list' shows it." };
        var data = DataOption.Build();
        var command = new Command("use", "Put another vintage of a dataset in use.\n\n  regiohelix data use lfst_r_lfe2en2 20261123T101500Z-1a2b3c4d") { dataset, vintage, data };
        command.SetAction(parsed =>
        {
            using var product = Composition.Open(DataOption.Resolve(parsed.GetValue(data)));
            using var held = ImportLock.Take(product.Get<DataDirectory>(), Phrase.Of("change of vintage"), TimeProvider.System);
            CurrentVintages.Use(held, parsed.GetValue(dataset)!, parsed.GetValue(vintage)!);
            Console.Out.WriteLine($"{parsed.GetValue(dataset)}: vintage {parsed.GetValue(vintage)} is in use");
            return ExitCode.Well;
        });
        return command;
    }

    private static void WriteDamage(DataCatalogue catalogue)
    {
        foreach (var damaged in catalogue.Damaged)
            Console.Error.WriteLine(damaged.Sentence.English);
    }

    private static string Table(DataCatalogue catalogue)
    {
        var entries = catalogue.Datasets.Concat(catalogue.OwnTables).ToList();
        if (entries.Count + catalogue.Damaged.Count == 0)
            return $"Nothing is loaded in {catalogue.Folder}. Start with: regiohelix import simulated{Environment.NewLine}";
        var rows = entries.SelectMany(entry => entry.Vintages.Select(vintage => (IReadOnlyList<string>)
        [
            entry.State.Declaration.Code,
            entry.State.Declaration.Kind.ToString().ToLowerInvariant(),
            Years(entry.State),
            vintage.Id != entry.State.Vintage.Id ? "" : catalogue.Damaged.Any(damaged => damaged.Served == vintage.Id && damaged.Dataset == entry.State.Declaration.Code) ? "served" : "in use",
            vintage.Id,
            (vintage.Report.Cells + vintage.Report.CarriedOver).ToString("N0", CultureInfo.InvariantCulture),
            vintage.Id == entry.State.Vintage.Id && entry.Coverage is { } coverage ? $"{Math.Floor(100 * coverage.Share)} %" : "",
        ]));
        rows = rows.Concat(catalogue.Damaged.Select(damaged => (IReadOnlyList<string>)[damaged.Dataset, "", "", damaged.IsInUse ? "in use, damaged" : "damaged", damaged.Vintage, "", ""]));
        return TextTable.Write(["dataset", "kind", "years", "", "vintage", "cells", "coverage"], rows, rightAligned: [5, 6]) + $"in {catalogue.Folder}{Environment.NewLine}";
    }

    private static string Years(DatasetState state) =>
        state.Years.Count == 0 ? "" : state.Years[0] == state.Years[^1] ? $"{state.Years[0]}" : $"{state.Years[0]}-{state.Years[^1]}";
}
