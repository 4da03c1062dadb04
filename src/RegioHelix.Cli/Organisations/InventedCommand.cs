using System.CommandLine;
using RegioHelix.Import.Simulated;
using RegioHelix.Registry.Invented;

namespace RegioHelix.Cli.Organisations;

/// <summary><c>regiohelix registry invented</c>: the invented community, loaded or removed as a whole.</summary>
internal static class InventedCommand
{
    public static Command Build()
    {
        var seed = new Option<int>("--seed") { Description = "The seed; the same seed invents the same.", HelpName = "N", DefaultValueFactory = _ => SimulatedEurope.DefaultSeed };
        var remove = new Option<bool>("--remove") { Description = "Remove every invented organisation, person, need and tie instead." };
        var (data, registry) = (DataOption.Build(), RegistryOption.Build());
        var command = new Command("invented", "Load a community that does not exist, to try the pages with; or remove it as a whole.\n\n  regiohelix registry invented --remove") { seed, remove, data, registry };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var product = await RegistryComposition.Open(DataOption.Resolve(parsed.GetValue(data)), RegistryOption.Resolve(parsed.GetValue(registry)), cancellation);
            var register = product.Get<InventedRegister>();
            Console.Out.WriteLine(parsed.GetValue(remove)
                ? $"{await register.Remove(cancellation)} invented organisations were removed, with their people, ties and needs"
                : $"{await register.Load(parsed.GetValue(seed), InventedPlaces.From(SimulatedEurope.Generate(parsed.GetValue(seed))), cancellation: cancellation)} invented organisations were loaded, with their people, ties and needs");
            return ExitCode.Well;
        });
        return command;
    }
}
