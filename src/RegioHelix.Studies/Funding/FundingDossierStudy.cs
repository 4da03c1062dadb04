using RegioHelix.Registry.Practices;
using RegioHelix.Studies.Complementarity;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Funding;

/// <summary>Beside whether it may be paid: what comes home, and who did something like it.</summary>
/// <param name="funding">The verdict.</param>
/// <param name="partners">Who completes a region.</param>
/// <param name="practices">What others did.</param>
public sealed class FundingDossierStudy(FundingStudy funding, PartnerStudy partners, PracticeRegister practices)
{
    /// <summary>Runs the study.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">All that cannot be in the case.</exception>
    public async Task<FundingDossier> Run(CaseFields fields, CancellationToken cancellation = default)
    {
        var (verdict, activity) = (funding.Run(fields), fields.Text("activity"));
        return new(verdict, ComesHome(verdict.Inputs, activity), FundingPrecedent.List(await practices.ListPublished(cancellation), verdict.Inputs, activity));
    }

    private FundingGain? ComesHome(FundingInputs inputs, string? activity)
    {
        if (inputs is not { ProgrammeRegion: { Length: >= 4 } home, PartnerRegion: { Length: >= 4 } partner } || home[..4] == partner[..4])
            return null;
        try
        {
            var profile = partners.Run(home[..4], new StudySettings(), activity, PartnerReach.Anywhere);
            // Money is a matter of real authorities: nothing about it rests on invented figures.
            return profile.Provenance.Kind == FigureKind.Simulated ? new(Sentences.Get("FundingGainSimulated"), null, null, [], null) : Gain(profile, partner[..4]);
        }
        catch (StudyRefusedException refusal)
        {
            return new(refusal.Explanation, null, null, [], null);
        }
    }

    private static FundingGain Gain(PartnerProfile profile, string partner)
    {
        var version = (NutsVersion)profile.Region.NutsVersion;
        var code = RegionCatalogue.FindIn(partner, version) ?? partner;
        var at = profile.Partners.ToList().FindIndex(line => line.Region.Code == code);
        if (at < 0)
            return new(Sentences.Fill("FundingGainNone", culture => [profile.Region.Name.In(culture), RegionNames.Identify(code, version).Name.In(culture)]), null, null, [], profile.Provenance);
        var line = profile.Partners[at];
        return new(
            Sentences.Fill("FundingGain", culture =>
            [
                line.Region.Name.In(culture), profile.Region.Name.In(culture), FigureText.Percent(line.Added, culture), at + 1, profile.Partners.Count,
                FigureText.List([.. line.Adds.Select(part => part.Name.In(culture))], culture), profile.For?.Name.In(culture) ?? Sentences.Get("FundingGainAll").In(culture),
            ]),
            line.Added, at + 1, [.. line.Adds.Select(part => part.Code)], profile.Provenance);
    }
}

/// <summary>A verdict with what comes home.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="ComesHome">What the partner region would add to the region that pays; null where the two are one or not known.</param>
/// <param name="Precedents">What others did that is like it, the nearest first; empty where nothing published is.</param>
public sealed record FundingDossier(FundingVerdict Verdict, FundingGain? ComesHome, IReadOnlyList<FundingPrecedent> Precedents);

/// <summary>What a partner region would add.</summary>
/// <param name="Sentence">In words, or why it cannot be said.</param>
/// <param name="Added">What it adds to the relatedness density of what the region lacks, 0 to 1; null where it cannot be said.</param>
/// <param name="Rank">Its place among all regions, by that; null where it cannot be said.</param>
/// <param name="Activities">Which of its activities add most.</param>
/// <param name="Provenance">Where the figures come from; null for none.</param>
public sealed record FundingGain(LocalText Sentence, double? Added, int? Rank, IReadOnlyList<string> Activities, FigureProvenance? Provenance);
