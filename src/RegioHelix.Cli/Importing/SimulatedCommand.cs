using System.CommandLine;
using RegioHelix.Import.Publishing;
using RegioHelix.Import.Simulated;

namespace RegioHelix.Cli.Importing;

/// <summary><c>regiohelix import simulated [--seed N]</c>.</summary>
internal static class SimulatedCommand
{
    public static Command Build()
    {
        var seed = new Option<int>("--seed") { Description = "The generator's seed.", HelpName = "N", DefaultValueFactory = _ => SimulatedEurope.DefaultSeed };
        var data = DataOption.Build();
        var command = new Command("simulated", "Make the simulated Europe and the landmarks of 2014: something to look at without a network.\n\n  regiohelix import simulated\n  regiohelix import simulated --seed 7") { seed, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var product = Composition.Open(DataOption.Resolve(parsed.GetValue(data)));
            var imports = product.Get<Imports>();
            ImportConsole.Write(await ImportConsole.Run(progress => Task.FromResult<ImportOutcome?>(imports.Simulated(parsed.GetValue(seed), progress, cancellation))));
            ImportConsole.Write(imports.Landmarks());
            return ExitCode.Well;
        });
        return command;
    }
}
