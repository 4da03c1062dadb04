using System.CommandLine;

namespace RegioHelix.Cli.Importing;

/// <summary><c>regiohelix import recommended</c>: the named set, from the live services.</summary>
internal static class RecommendedCommand
{
    public static Command Build()
    {
        var data = DataOption.Build();
        var command = new Command("recommended", "Download and import the recommended set: regional jobs by activity, accounts, population, patents and boundaries. What is up to date is skipped; a stopped run goes on where it was.\n\n  regiohelix import recommended") { data };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var product = Composition.Open(DataOption.Resolve(parsed.GetValue(data)));
            var results = await ImportConsole.RunSet(progress => product.Get<LiveImports>().Recommended(progress, cancellation));
            return ImportConsole.WriteSet(results);
        });
        return command;
    }
}
