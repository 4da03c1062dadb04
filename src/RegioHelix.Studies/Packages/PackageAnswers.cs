using RegioHelix.Store.Observations;
using RegioHelix.Studies.Complementarity;
using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Reports;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Packages;

/// <summary>The figures that a data package holds, computed from a store and nothing else: the same way when it is made and when it is checked.</summary>
internal static class PackageAnswers
{
    /// <summary>The results: a file name and its JSON, in English.</summary>
    public static IReadOnlyList<(string File, string Json)> Of(IObservationStore store, PackageQuestion question)
    {
        var (tables, search) = (new SpecialisationTables(store), new SearchStudy());
        return question.Study == PackageQuestion.Report ? Report(tables, search, question) : Region(tables, search, question);
    }

    private static IReadOnlyList<(string, string)> Region(SpecialisationTables tables, SearchStudy search, PackageQuestion question)
    {
        var basis = new OpportunityTables(tables);
        return
        [
            ("results/region.json", StudyJson.Write(new RegionProfileStudy(tables, search).Run(question.Subject, question.Settings))),
            ("results/opportunities.json", StudyJson.Write(new OpportunityStudy(basis, search).Run(question.Subject, question.Settings))),
            ("results/partners.json", StudyJson.Write(new PartnerStudy(basis, search).Run(question.Subject, question.Settings, question.For, question.Within))),
        ];
    }

    private static IReadOnlyList<(string, string)> Report(SpecialisationTables tables, SearchStudy search, PackageQuestion question) =>
        [("results/report.json", StudyJson.Write(new TerritoryReportStudy(tables, new RegionProfileStudy(tables, search), search).Run(question.Subject, question.Settings)))];
}
