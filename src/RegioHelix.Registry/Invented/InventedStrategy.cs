using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Strategies;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Activities;

namespace RegioHelix.Registry.Invented;

/// <summary>
/// A strategy of nobody for a real region, to try the pages with: every name in it says so, and it goes with the invented community. Some of its links
/// are broken on purpose, so that the chain has something to show.
/// </summary>
internal sealed class InventedStrategy(Random random, InventedPlace place, Organisation owner, IReadOnlyList<(Organisation Organisation, string Activity)> near, DateTimeOffset now)
{
    private const int FromYear = 2021;
    private const int ToYear = 2027;
    private const int Projects = 18;
    private const int MostPriorities = 3;
    private const string File = "invented-projects.csv";

    private static readonly string[] Indicators = ["RCO01", "RCO10", "RCR02", "RCR03"];
    private static readonly string[] Columns = ["code", "title", "call", "budget", "eu_share", "partner"];

    private readonly List<object> records = [];
    private readonly List<StrategyPriority> priorities = [];
    private readonly List<StrategyCall> calls = [];
    private readonly List<StrategyProject> projects = [];
    private Strategy strategy = null!;
    private StrategyImport import = null!;

    /// <summary>Everything, in an order in which it can be added.</summary>
    public IReadOnlyList<object> Make()
    {
        strategy = Add(new Strategy
        {
            RegionCode = place.Region.Value,
            RegionVersion = place.Region.Version,
            FromYear = FromYear,
            ToYear = ToYear,
            Title = Both($"A strategy for {place.Name} {InventedMark.Text}", $"Een strategie voor {place.Name} (verzonnen)"),
            Summary = Both($"Invented, to try the pages with. It says nothing about {place.Name}: no such priorities, projects or money exist.", $"Verzonnen, om de pagina's mee te proberen. Het zegt niets over {place.Name}: zulke prioriteiten, projecten en bedragen bestaan niet."),
            Source = InventedMark.Text,
            Status = StrategyStatus.Published,
            PublishedAt = now,
            OrganisationId = owner.Id,
            CreatedAt = now,
            Origin = RecordOrigin.Invented,
        });
        strategy.Slug = StrategyRegister.FreeSlug(strategy, []);
        import = Add(new StrategyImport { StrategyId = strategy.Id, FileName = File, At = now, Rows = Projects });
        AddPriorities();
        AddMeasuresAndCalls();
        for (var number = 1; number <= Projects; number++)
            AddProject(number);
        import.Added = Projects;
        AddIndicators();
        AddProposal();
        return records;
    }

    private T Add<T>(T record)
        where T : class
    {
        records.Add(record);
        return record;
    }

    private static FreeTexts Both(string english, string dutch) => FreeTexts.Of([new("en", english), new("nl", dutch)]);

    private static FreeTexts Named(string activity, string english, string dutch) => ActivityCatalogue.Find(activity) is { } known
        ? Both($"{english} {known.ShortEnglish} {InventedMark.Text}", $"{dutch} {known.ShortDutch} (verzonnen)")
        : Both($"{english} {activity} {InventedMark.Text}", $"{dutch} {activity} (verzonnen)");

    // Narrow ones, and a broad one where there are activities enough: sharpness is to differ.
    private void AddPriorities()
    {
        foreach (var (at, activity) in place.Strengths.Distinct().Take(MostPriorities).Index())
        {
            string[] scope = at == MostPriorities - 1 ? [.. place.Strengths.Distinct().Skip(at).Take(6), "theme:digital"] : [activity];
            var priority = Add(new StrategyPriority { StrategyId = strategy.Id, Code = $"P{at + 1}", Name = Named(activity, "Renewal in", "Vernieuwing in"), Scope = scope });
            priorities.Add(priority);
            foreach (var cluster in near.Where(one => one.Organisation.Kind == OrganisationKind.ClusterOrganisation && one.Activity == activity).Take(2))
                Add(new PriorityCluster { PriorityId = priority.Id, ClusterId = cluster.Organisation.Id });
        }
    }

    private void AddMeasuresAndCalls()
    {
        foreach (var (at, field) in Enum.GetValues<PolicyField>().Index())
        {
            var priority = priorities[at % priorities.Count];
            var measure = Add(new StrategyMeasure { StrategyId = strategy.Id, Code = $"M{at + 1}", PriorityId = priority.Id, Name = Both($"Measure {at + 1} {InventedMark.Text}", $"Maatregel {at + 1} (verzonnen)"), Field = field, Instrument = field == PolicyField.Skills ? "voucher" : "grant", Budget = at == 3 ? null : 1_000_000m * (2 + random.Next(9)) });
            var opens = new DateOnly(2022, 1, 15).AddMonths(7 * at);
            calls.Add(Add(new StrategyCall
            {
                StrategyId = strategy.Id,
                Code = $"C{at + 1}",
                // The last call belongs to no priority: a broken link.
                PriorityId = at == 3 ? null : priority.Id,
                MeasureId = measure.Id,
                Name = Both($"Call {at + 1} {InventedMark.Text}", $"Oproep {at + 1} (verzonnen)"),
                OpensOn = opens,
                ClosesOn = opens.AddMonths(3),
                Budget = 500_000m * (1 + random.Next(8)),
                Themes = [.. priority.Parts.Where(part => part.Theme is null).Take(2).Select(part => $"NACE_R2:{part.Code}")],
            }));
        }
    }

    private void AddProject(int number)
    {
        // One in nine won no call that the list knows, one in seven has no budget, one in six nobody who takes part.
        var call = number % 9 == 0 ? null : calls[random.Next(calls.Count)];
        decimal? budget = number % 7 == 0 ? null : 50_000m + (1_000m * random.Next(900));
        var project = Add(new StrategyProject
        {
            StrategyId = strategy.Id,
            Code = $"X{number:00}",
            ImportId = import.Id,
            SourceLine = number + 1,
            CallId = call?.Id,
            Title = Both($"Project {number} {InventedMark.Text}", $"Project {number} (verzonnen)"),
            Budget = budget,
            EuShare = budget is { } all ? decimal.Round(all * 0.4m, 2) : null,
            StartsOn = new DateOnly(2022, 6, 1).AddMonths(number),
            EndsOn = new DateOnly(2024, 6, 1).AddMonths(2 * number),
            RegionCode = place.Region.Value,
            RegionVersion = place.Region.Version,
        });
        projects.Add(project);
        var partners = number % 6 == 0 ? [] : near.Count == 0 ? [] : Enumerable.Range(0, 1 + random.Next(3)).Select(_ => near[random.Next(near.Count)].Organisation).Distinct().ToList();
        foreach (var (at, partner) in partners.Index())
            Add(new ProjectPartner { ProjectId = project.Id, OrganisationId = partner.Id, Name = partner.Name, Role = at == 0 ? ProjectRole.Lead : ProjectRole.Partner, RegionCode = partner.RegionCode, RegionVersion = partner.RegionVersion, ImportId = import.Id, SourceLine = number + 1 });
        string[] row = [project.Code, project.Title[0].Text, call?.Code ?? "", FormattableString.Invariant($"{budget}"), FormattableString.Invariant($"{project.EuShare}"), string.Join("; ", partners.Select(one => one.Name))];
        Add(new StrategySourceRow { ImportId = import.Id, Line = number + 1, Cells = StrategySourceRow.Store(Columns, row) });
    }

    private void AddIndicators()
    {
        foreach (var (at, code) in Indicators.Index())
        {
            var common = CommonIndicators.Find(code)!;
            var indicator = Add(new StrategyIndicator { StrategyId = strategy.Id, Code = code, Name = common.Names, Kind = common.Kind, Counting = common.Counting, Unit = code == "RCR02" ? "EUR" : null, Baseline = 0, BaselineYear = FromYear, Target = code == "RCR02" ? 3_000_000 : 20 + random.Next(20), TargetYear = 2029, Source = InventedMark.Text });
            if (code == "RCO01")
                Add(new IndicatorValue { IndicatorId = indicator.Id, On = new DateOnly(2025, 12, 31), Amount = 10 + random.Next(15), Source = InventedMark.Text });
            // Most projects made something; of fewer it is known what came of it.
            foreach (var project in projects.Where(_ => random.NextDouble() < (common.Kind == IndicatorKind.Output ? 0.8 : 0.4)))
                Add(new IndicatorValue { IndicatorId = indicator.Id, ProjectId = project.Id, On = new DateOnly(2025, 12, 31), Amount = code == "RCR02" ? 10_000 * random.Next(30) : 1 + random.Next(4), Source = InventedMark.Text });
        }
    }

    private void AddProposal()
    {
        if (near.FirstOrDefault(one => one.Organisation.Kind is OrganisationKind.ClusterOrganisation or OrganisationKind.Company).Organisation is not { } teller)
            return;
        var contested = priorities[^1];
        Add(new PriorityProposal
        {
            StrategyId = strategy.Id,
            PriorityId = contested.Id,
            OrganisationId = teller.Id,
            Stance = ProposalStance.Contests,
            Name = contested.Name[0].Text,
            Scope = contested.Scope,
            Reason = Both($"It covers so much that every project fits {InventedMark.Text}.", "Het is zo breed dat elk project erin past (verzonnen)."),
            At = now.AddDays(-90),
            Status = ProposalStatus.Accepted,
            Decision = Both($"It will be narrowed at the next review {InventedMark.Text}.", "Bij de volgende herziening wordt het smaller gemaakt (verzonnen)."),
            DecidedAt = now.AddDays(-30),
        });
    }
}
