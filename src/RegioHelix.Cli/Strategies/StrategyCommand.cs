using System.CommandLine;
using RegioHelix.Registry;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Strategies;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Strategies;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Strategies;

/// <summary><c>regiohelix strategy</c>: strategies of regions, what they are made of, and whether their money can be followed.</summary>
internal static class StrategyCommand
{
    public static Command Build() => new("strategy", "Strategies of regions: priorities, money, and whether it can be followed.")
    {
        BuildList(),
        BuildBegin(),
        StrategyImportCommand.Build(),
        StrategyImportCommand.BuildUndo(),
        BuildPublish(),
        BuildShow("show", "What a strategy says, and how sharp its priorities are.\n\n  regiohelix strategy show ITH3/2021-2027", async (product, region, period, settings, cancellation) =>
        {
            var profile = await product.Get<StrategyStudy>().Run(Actor.Command, region, period, settings, cancellation);
            return (StrategyText.Write(profile), StudyJson.Write(profile));
        }),
        BuildShow("chain", "Which part of a strategy's money has a complete chain of evidence, and where the rest breaks.\n\n  regiohelix strategy chain ITH3/2021-2027", async (product, region, period, settings, cancellation) =>
        {
            var chain = await product.Get<EvidenceChainStudy>().Run(Actor.Command, region, period, settings, cancellation);
            return (StrategyText.Write(chain), StudyJson.Write(chain));
        }),
        StrategyCheckCommand.Build(),
    };

    /// <summary>Takes <c>ITH3/2021-2027</c> apart.</summary>
    internal static (string Region, string Period) Split(string named) => named.Split('/') is [var region, var period] && region.Length > 0 && period.Length > 0
        ? (region.ToUpperInvariant(), period)
        : throw new ProblemsException(new Problem("STRATEGY", 0, 0, "unreadable-strategy", named, Phrase.Of("name a strategy by region and period, such as ITH3/2021-2027; 'strategy list' shows them")));

    /// <summary>The strategy of a name.</summary>
    internal static async Task<StrategyContents> Get(RegistryComposition product, string named, CancellationToken cancellation)
    {
        var (region, period) = Split(named);
        return await product.Get<StrategyRegister>().Get(Actor.Command, region, period, cancellation);
    }

    private static Command BuildList()
    {
        var region = new Option<string?>("--region") { Description = "Only those of a region.", HelpName = "CODE" };
        var (json, data, registry) = (new Option<bool>("--json") { Description = "Print JSON." }, DataOption.Build(), RegistryOption.Build());
        var command = new Command("list", "List the strategies, drafts too.\n\n  regiohelix strategy list") { region, json, data, registry };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var product = await RegistryComposition.Open(DataOption.Resolve(parsed.GetValue(data)), RegistryOption.Resolve(parsed.GetValue(registry)), cancellation);
            var list = await new StrategyListStudy(product.Get<StrategyRegister>()).Run(Actor.Command, parsed.GetValue(region), cancellation);
            Console.Out.Write(parsed.GetValue(json) ? StudyJson.Write(list) + Environment.NewLine : StrategyText.Write(list));
            return ExitCode.Well;
        });
        return command;
    }

    private static Command BuildBegin()
    {
        var strategy = new Argument<string>("STRATEGY") { Description = "Region and period, such as ITH3/2021-2027." };
        var title = new Option<string>("--title") { Description = "What it is called.", HelpName = "TEXT", Required = true };
        var language = new Option<string>("--language") { Description = "The language of the title, two letters.", HelpName = "CODE", DefaultValueFactory = _ => "en" };
        var organisation = new Option<string?>("--organisation") { Description = "The public body or intermediary that states it; its editors can write it.", HelpName = "SLUG" };
        var (data, registry) = (DataOption.Build(), RegistryOption.Build());
        var command = new Command("begin", "Begin a strategy, as a draft.\n\n  regiohelix strategy begin ITH3/2021-2027 --title \"Strategy of Veneto\"") { strategy, title, language, organisation, data, registry };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (region, period) = Split(parsed.GetValue(strategy)!);
            var years = period.Split('-');
            await using var product = await RegistryComposition.Open(DataOption.Resolve(parsed.GetValue(data)), RegistryOption.Resolve(parsed.GetValue(registry)), cancellation);
            var owner = parsed.GetValue(organisation) is { } slug ? (await product.Get<OrganisationRegister>().Get(Actor.Command, slug, cancellation)).Id : (Guid?)null;
            var entry = new StrategyEntry { Region = region, FromYear = years[0], ToYear = years.Length > 1 ? years[1] : "", Title = [new(parsed.GetValue(language)!, parsed.GetValue(title)!)] };
            var begun = await product.Get<StrategyRegister>().Add(Actor.Command, owner, entry, cancellation);
            Console.Out.WriteLine($"{begun.RegionCode}/{begun.Slug}: a draft; fill it with: regiohelix strategy import FILE --strategy {begun.RegionCode}/{begun.Slug}");
            return ExitCode.Well;
        });
        return command;
    }

    private static Command BuildPublish()
    {
        var strategy = new Argument<string>("STRATEGY") { Description = "Region and period, such as ITH3/2021-2027." };
        var hide = new Option<bool>("--hide") { Description = "Show it no longer." };
        var (data, registry) = (DataOption.Build(), RegistryOption.Build());
        var command = new Command("publish", "Show a strategy to everybody, or no longer.\n\n  regiohelix strategy publish ITH3/2021-2027") { strategy, hide, data, registry };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var product = await RegistryComposition.Open(DataOption.Resolve(parsed.GetValue(data)), RegistryOption.Resolve(parsed.GetValue(registry)), cancellation);
            var contents = await Get(product, parsed.GetValue(strategy)!, cancellation);
            await product.Get<StrategyRegister>().Publish(Actor.Command, contents.Strategy.Id, !parsed.GetValue(hide), cancellation);
            Console.Out.WriteLine($"{parsed.GetValue(strategy)}: {(parsed.GetValue(hide) ? "hidden" : "published")}");
            return ExitCode.Well;
        });
        return command;
    }

    private static Command BuildShow(string name, string description, Func<Composition, string, string, StudySettings, CancellationToken, Task<(string Text, string Json)>> run)
    {
        var strategy = new Argument<string>("STRATEGY") { Description = "Region and period, such as ITH3/2021-2027." };
        var dataset = new Option<string?>("--dataset") { Description = "The dataset of the figures set beside it; the best loaded one where left out.", HelpName = "CODE" };
        var (json, data, registry) = (new Option<bool>("--json") { Description = "Print JSON." }, DataOption.Build(), RegistryOption.Build());
        var command = new Command(name, description) { strategy, dataset, json, data, registry };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (region, period) = Split(parsed.GetValue(strategy)!);
            using var product = Composition.Open(DataOption.Resolve(parsed.GetValue(data)), RegistryOption.Resolve(parsed.GetValue(registry)));
            await product.Get<RegistryDatabase>().Migrate(cancellation);
            var (text, twin) = await run(product, region, period, new StudySettings(Dataset: parsed.GetValue(dataset)), cancellation);
            Console.Out.Write(parsed.GetValue(json) ? twin + Environment.NewLine : text);
            return ExitCode.Well;
        });
        return command;
    }
}
