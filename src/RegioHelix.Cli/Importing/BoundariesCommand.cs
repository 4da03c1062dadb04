using System.CommandLine;
using RegioHelix.Import.Publishing;

namespace RegioHelix.Cli.Importing;

/// <summary><c>regiohelix import boundaries --nuts YEAR</c>.</summary>
internal static class BoundariesCommand
{
    public static Command Build()
    {
        var file = new Option<string?>("--file") { Description = "A GeoJSON of GISCO's or Nuts2json's in longitudes and latitudes; downloaded where left out.", HelpName = "PATH" };
        var nuts = new Option<int>("--nuts") { Description = "The NUTS version of the boundaries: 2013, 2016, 2021 or 2024.", HelpName = "YEAR", Required = true };
        var data = DataOption.Build();
        var command = new Command("boundaries", "Import the boundaries of regions, for maps.\n\n  regiohelix import boundaries --nuts 2013 --file NUTS_RG_60M_2013_4326_LEVL_2.geojson") { file, nuts, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var product = Composition.Open(DataOption.Resolve(parsed.GetValue(data)));
            var version = CsvCommand.ReadVersion(parsed.GetValue(nuts))!.Value;
            var path = parsed.GetValue(file);
            var outcome = await ImportConsole.Run(progress => path is null
                ? product.Get<LiveImports>().Boundaries(version, progress, cancellation)
                : Task.FromResult<ImportOutcome?>(product.Get<Imports>().Boundaries(path, version, progress, cancellation)));
            ImportConsole.Write(outcome);
            return ExitCode.Well;
        });
        return command;
    }
}
