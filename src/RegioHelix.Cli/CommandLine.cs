using System.CommandLine;
using System.CommandLine.Invocation;
using RegioHelix.Cli.Accounts;
using RegioHelix.Cli.Backups;
using RegioHelix.Cli.Briefs;
using RegioHelix.Cli.Clusters;
using RegioHelix.Cli.Computing;
using RegioHelix.Cli.Datasets;
using RegioHelix.Cli.Diversification;
using RegioHelix.Cli.Evaluation;
using RegioHelix.Cli.Events;
using RegioHelix.Cli.Funding;
using RegioHelix.Cli.Importing;
using RegioHelix.Cli.Introductions;
using RegioHelix.Cli.Organisations;
using RegioHelix.Cli.Packages;
using RegioHelix.Cli.Partnerships;
using RegioHelix.Cli.Records;
using RegioHelix.Cli.Reports;
using RegioHelix.Cli.Serving;
using RegioHelix.Cli.Specialisation;
using RegioHelix.Cli.Strategies;
using RegioHelix.Cli.Territories;
using RegioHelix.Cli.Themes;

namespace RegioHelix.Cli;

/// <summary>The commands of <c>regiohelix</c>; without one it serves.</summary>
public static class CommandLine
{
    /// <summary>Parses and runs; gives the exit code. Results that are bytes go to <paramref name="output"/>: stdout, where nobody else listens.</summary>
    public static async Task<int> Run(string[] arguments, Func<Stream>? output = null)
    {
        var root = new RootCommand("What is each region of Europe good at, what could it become, and with whom?")
        {
            ServeCommand.Build(),
            ImportCommand.Build(),
            ComputeCommand.Build(output ?? Console.OpenStandardOutput),
            DataCommand.Build(),
            RecordsCommand.Build(),
            RegionCommand.Build(),
            ActivityCommand.Build(),
            OpportunitiesCommand.Build(),
            PartnersCommand.Build(),
            ThemeCommand.Build(),
            ClusterCommand.Build(),
            TerritoryCommand.Build(),
            BriefCommand.Build(),
            ReportCommand.Build(),
            ReproduceCommand.Build(),
            NetworkCommand.Build(),
            EvidenceCommand.Build(),
            EventCommand.Build(),
            FundingCommand.Build(),
            ConsortiumCommand.Build(),
            RegistryCommand.Build(),
            StrategyCommand.Build(),
            NeedsCommand.Build(),
            AdminCommand.Build(),
            BackupCommand.Build(),
            RestoreCommand.Build(),
        };
        var serve = ServeCommand.Build();
        foreach (var option in serve.Options)
            root.Options.Add(option);
        root.Action = serve.Action;

        var parsed = root.Parse(arguments);
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
        // A server finishes what it was asked; other commands are stopped where they are.
        if (parsed.Action == serve.Action || parsed.CommandResult.Command.Name == serve.Name)
            configuration.ProcessTerminationTimeout = ServerLimits.Leave + TimeSpan.FromSeconds(10);
        if (parsed.Action is ParseErrorAction fault)
        {
            // Results go to stdout, and a line that cannot be read has none. Help for what is missing; for what is mistyped, the nearest name alone.
            configuration.Output = Console.Error;
            fault.ShowHelp = parsed.UnmatchedTokens.Count == 0;
        }
        try
        {
            return await parsed.InvokeAsync(configuration);
        }
#pragma warning disable CA1031 // The last resort of the process: every failure becomes an exit code and a sentence.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return ExitCode.Of(failure, Console.Error);
        }
    }
}
