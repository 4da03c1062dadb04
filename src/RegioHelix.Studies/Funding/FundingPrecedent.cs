using RegioHelix.Registry;
using RegioHelix.Registry.Practices;
using RegioHelix.Registry.Tags;
using RegioHelix.Registry.Texts;
using RegioHelix.Studies.Organisations;

namespace RegioHelix.Studies.Funding;

/// <summary>A published practice that is like the case. Invented ones are none: money is a matter of real authorities.</summary>
/// <param name="Slug">Its public name in addresses.</param>
/// <param name="Title">What it is called, each text with its language.</param>
/// <param name="Reason">What it has in common with the case.</param>
/// <param name="Means">Money and partners, as it tells them; empty where it does not.</param>
/// <param name="Done">What was done.</param>
/// <param name="Sources">How many sources it names.</param>
public sealed record FundingPrecedent(string Slug, FreeTexts Title, PrecedentReason Reason, FreeTexts Means, FreeTexts Done, int Sources)
{
    private const int Most = 3;

    /// <summary>The nearest few.</summary>
    /// <param name="practices">What is published.</param>
    /// <param name="inputs">The case.</param>
    /// <param name="activity">The activity or theme that it is for; null where it was left out.</param>
    internal static IReadOnlyList<FundingPrecedent> List(IReadOnlyList<Practice> practices, FundingInputs inputs, string? activity) =>
    [
        .. practices.Where(one => one.Origin != RecordOrigin.Invented)
            .Select(one => (one, Reason: ReasonOf(one, inputs, activity))).Where(one => one.Reason is not null)
            .OrderBy(one => one.Reason).ThenByDescending(one => one.one.Means.Count > 0).ThenBy(one => one.one.Slug, StringComparer.Ordinal).Take(Most)
            .Select(one => new FundingPrecedent(one.one.Slug, one.one.Title, one.Reason!.Value, one.one.Means, one.one.Done, one.one.Sources.Count)),
    ];

    private static PrecedentReason? ReasonOf(Practice practice, FundingInputs inputs, string? activity) =>
        IsIn(practice, inputs.PartnerRegion) ? PrecedentReason.Partner
        : activity is not null && practice.Tags.Select(Tag.Parse).Any(tag => tag.Code.StartsWith(activity, StringComparison.OrdinalIgnoreCase)) ? PrecedentReason.Activity
        : practice.Regions.Select(code => code[..2]).Distinct().Count() > 1 ? PrecedentReason.Together
        : IsIn(practice, inputs.ProgrammeRegion) ? PrecedentReason.Home : null;

    // A story of a region is one of the regions in it, and one of a part of it is its own.
    private static bool IsIn(Practice practice, string? region) => region is not null && TopicChoice.Regions(region).Any(code =>
        practice.Regions.Any(own => own.StartsWith(code, StringComparison.Ordinal) || code.StartsWith(own, StringComparison.Ordinal)));
}

/// <summary>What a practice has in common with a case, the nearest first.</summary>
public enum PrecedentReason
{
    /// <summary>It was in the partner region.</summary>
    Partner,

    /// <summary>It is about the activity.</summary>
    Activity,

    /// <summary>Regions of several states did it together.</summary>
    Together,

    /// <summary>It was in the region that pays.</summary>
    Home,
}
