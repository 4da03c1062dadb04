using RegioHelix.Registry.PolicyBriefs;
using RegioHelix.Studies.Complementarity;
using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Reports;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Studies.Themes;

namespace RegioHelix.Studies.PolicyBriefs;

/// <summary>What the figures say about a subject. Where none are loaded, or not of it, there is nothing to find.</summary>
/// <param name="profiles">What a region is good at.</param>
/// <param name="opportunities">What it could grow into.</param>
/// <param name="partners">Who completes it.</param>
/// <param name="reports">A territory.</param>
/// <param name="themes">A theme.</param>
public sealed class ObservatoryFindings(RegionProfileStudy profiles, OpportunityStudy opportunities, PartnerStudy partners, TerritoryReportStudy reports, ThemeProfileStudy themes)
{
    /// <summary>Finds it.</summary>
    public IReadOnlyList<Finding> List(BriefSubject subject) => subject.Kind switch
    {
        BriefSubjectKind.Region =>
        [
            .. Try(() => profiles.Run(subject.Code, new()), one => Of("strengths", subject.Path + "#good", one.Headline.Sentence, one.Provenance)),
            .. Try(() => opportunities.Run(subject.Code, new()), one => Of("opportunities", subject.Path + "#grow", one.Sentence, one.Provenance)),
            .. Try(() => partners.Run(subject.Code, new()), one => Of("partners", subject.Path + "#complete", one.Sentence, one.Provenance)),
        ],
        BriefSubjectKind.Territory => [.. TryMany(() => reports.Run(subject.Code, new()), one => Of(subject, one))],
        _ => [.. Try(() => themes.Run(subject.Code, new()), one => Of("theme", subject.Path, one.Activity.Sentence, one.Activity.Provenance))],
    };

    private static IEnumerable<Finding> Of(BriefSubject subject, TerritoryReport report)
    {
        yield return Of("strengths", $"{subject.Path}/report", report.Sentence, report.Provenance);
        if (report.Movers is { } movers)
            yield return Of("movers", $"{subject.Path}/report", movers.Sentence, report.Provenance);
    }

    private static Finding Of(string what, string path, LocalText text, FigureProvenance provenance) =>
        new($"figures:{what}", FindingSection.Observatory, FindingWords.Book.Get("Figures." + what), text, FindingWords.Of(provenance), path, FindingWords.IsInvented(provenance));

    private static IEnumerable<Finding> Try<T>(Func<T> run, Func<T, Finding> find) => TryMany(run, found => [find(found)]);

    private static IEnumerable<Finding> TryMany<T>(Func<T> run, Func<T, IEnumerable<Finding>> find)
    {
        try
        {
            return [.. find(run())];
        }
        catch (StudyRefusedException)
        {
            // No figures, or none of this place: a brief may still cite what people published.
            return [];
        }
    }
}
