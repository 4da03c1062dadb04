using RegioHelix.Registry.Funding;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.StrategyHealth;

/// <summary>The health of a region's smart specialisation strategy in a programming period, as an organisation sees it and keeps it up to date.</summary>
public sealed class HealthAssessment : RegistryRecord
{
    /// <summary>Its public name in addresses.</summary>
    public string Slug { get; internal set; } = "";

    /// <summary>Who keeps it.</summary>
    public Guid OrganisationId { get; internal set; }

    /// <summary>The organisation; null where it was not loaded.</summary>
    public Organisation? Organisation { get; internal set; }

    /// <summary>What the strategy is called.</summary>
    public string Title { get; internal set; } = "";

    /// <summary>The region, a NUTS code of any level.</summary>
    public string RegionCode { get; internal set; } = "";

    /// <summary>The version of <see cref="RegionCode"/>.</summary>
    public NutsVersion RegionVersion { get; internal set; }

    /// <summary>The programming period.</summary>
    public string Period { get; internal set; } = "";

    /// <summary>True once it is shown to others.</summary>
    public bool IsPublished { get; internal set; }

    /// <summary>When it was begun. UTC.</summary>
    public DateTimeOffset CreatedAt { get; internal set; }
}

/// <summary>Which strategy an assessment is about, checked.</summary>
/// <param name="Title">What the strategy is called.</param>
/// <param name="Region">The region.</param>
/// <param name="Period">The programming period.</param>
public sealed record AssessedStrategy(string Title, NutsCode Region, string Period)
{
    /// <summary>Checks what a form says.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">All that is wrong.</exception>
    public static AssessedStrategy From(string title, string region, string period)
    {
        var problems = new FieldProblems();
        var name = PlainText.ReadRequiredLine(title, "strategy", 150, problems);
        if (string.IsNullOrWhiteSpace(region))
            problems.Add("region", "missing", "", Phrase.Of("fill this in"));
        var code = RegionText.Read(region, null, "region", problems);
        if (!FundingFacts.Periods.Contains(period))
            problems.Add("period", "unknown-period", period.Length > 60 ? "" : period, Phrase.Of($"write one of {string.Join(", ", FundingFacts.Periods)}"));
        problems.ThrowIfAny();
        return new(name, code!.Value, period);
    }
}
