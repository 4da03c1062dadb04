using System.CommandLine;
using RegioHelix.Import.Publishing;

namespace RegioHelix.Cli.Importing;

/// <summary><c>regiohelix import eurostat CODE</c>.</summary>
internal static class EurostatCommand
{
    public static Command Build()
    {
        var code = new Argument<string>("CODE") { Description = "The dataset's code, such as lfst_r_lfe2en2." };
        var file = new Option<string?>("--file") { Description = "A file of Eurostat's (bulk TSV, SDMX-CSV or JSON-stat, plain or gzip); downloaded where left out.", HelpName = "PATH" };
        var since = new Option<int?>("--since") { Description = "The first year to keep.", HelpName = "YEAR" };
        var data = DataOption.Build();
        var command = new Command("eurostat", "Import a dataset of Eurostat's.\n\n  regiohelix import eurostat lfst_r_lfe2en2 --file lfst_r_lfe2en2.tsv.gz\n  regiohelix import eurostat nama_10r_2gdp --since 2010") { code, file, since, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var product = Composition.Open(DataOption.Resolve(parsed.GetValue(data)));
            var imports = product.Get<Imports>();
            var path = parsed.GetValue(file);
            var outcome = ImportConsole.Run(progress => path is null
                ? product.Get<LiveImports>().Eurostat(parsed.GetValue(code)!, parsed.GetValue(since), progress, cancellation)
                : Task.FromResult<ImportOutcome?>(imports.EurostatFile(parsed.GetValue(code)!, path, parsed.GetValue(since), progress, cancellation)));
            ImportConsole.Write(await outcome);
            return ExitCode.Well;
        });
        return command;
    }
}
