using RegioHelix.Cli.Importing;
using RegioHelix.Cli.Nodes;
using RegioHelix.Cli.Organisations;
using RegioHelix.Cli.Printing;
using RegioHelix.Cli.Records;
using RegioHelix.Cli.Working;
using RegioHelix.Registry;
using RegioHelix.Store;
using RegioHelix.Store.Jobs;
using RegioHelix.Store.Links;
using RegioHelix.Store.Observations;
using RegioHelix.Studies.Briefs;
using RegioHelix.Studies.Catalogue;
using RegioHelix.Studies.Certainty;
using RegioHelix.Studies.Clusters;
using RegioHelix.Studies.Commitments;
using RegioHelix.Studies.Comparison;
using RegioHelix.Studies.Complementarity;
using RegioHelix.Studies.Demand;
using RegioHelix.Studies.Dossier;
using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Europe;
using RegioHelix.Studies.Evaluation;
using RegioHelix.Studies.Evaluation.Priorities;
using RegioHelix.Studies.Events;
using RegioHelix.Studies.Funding;
using RegioHelix.Studies.Innovation;
using RegioHelix.Studies.Introductions;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Jobs;
using RegioHelix.Studies.Landmarks;
using RegioHelix.Studies.Maps;
using RegioHelix.Studies.Matching;
using RegioHelix.Studies.MemberLists;
using RegioHelix.Studies.Needs;
using RegioHelix.Studies.Networks;
using RegioHelix.Studies.Organisations;
using RegioHelix.Studies.Outcomes;
using RegioHelix.Studies.OwnTables;
using RegioHelix.Studies.Recommendations;
using RegioHelix.Studies.Records;
using RegioHelix.Studies.Relatedness;
using RegioHelix.Studies.Packages;
using RegioHelix.Studies.OpenData;
using RegioHelix.Studies.Partnerships;
using RegioHelix.Studies.Practices;
using RegioHelix.Studies.Printing;
using RegioHelix.Studies.PolicyBriefs;
using RegioHelix.Studies.Reports;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.StrategyHealth;
using RegioHelix.Studies.Strategies;
using RegioHelix.Studies.Territories;
using RegioHelix.Studies.Themes;
using RegioHelix.Web;

namespace RegioHelix.Cli;

/// <summary>The one place where the rooms are put together over a data directory.</summary>
internal sealed class Composition : IDisposable
{
    private readonly ServiceProvider provider;

    private Composition(ServiceProvider provider) => this.provider = provider;

    /// <summary>Opens a data directory for a command.</summary>
    /// <param name="dataFolder">The data directory; made where it is not there.</param>
    /// <param name="registry">A server for the registry; null for the file in the directory.</param>
    public static Composition Open(string dataFolder, string? registry = null)
    {
        var services = new ServiceCollection();
        Add(services, dataFolder, registry);
        return new Composition(services.BuildServiceProvider());
    }

    /// <summary>Registers store, registry, studies and jobs over a data directory.</summary>
    public static void Add(IServiceCollection services, string dataFolder, string? registry = null, string? vintages = null)
    {
        var directory = DataDirectory.Open(dataFolder);
        var settings = RegistryOption.Settings(registry, directory.Root);
        services.AddSingleton(directory);
        services.AddSingleton(TimeProvider.System);
        NodeParts.Add(services, directory, settings, vintages);
        services.AddSingleton<IObservationStore, DuckDbObservationStore>();
        services.AddSingleton(new ThemeShelf(directory.ThemesFile));
        services.AddSingleton(new TerritoryShelf(directory.TerritoriesFile));
        services.AddSingleton(new ClusterShelf(directory.ClustersFile));
        services.AddSingleton<LinkStore>();
        services.AddSingleton<SpecialisationTables>();
        services.AddSingleton<RegionProfileStudy>();
        services.AddSingleton<ActivityProfileStudy>();
        services.AddSingleton<ThemeProfileStudy>();
        services.AddSingleton<RegionThemesStudy>();
        services.AddSingleton<RegionIndicatorsStudy>();
        services.AddSingleton<TerritoryProfileStudy>();
        services.AddSingleton<ConversionStudy>();
        services.AddSingleton<OpportunityTables>();
        services.AddSingleton<OpportunityStudy>();
        services.AddSingleton<PartnerStudy>();
        services.AddSingleton<HostStudy>();
        services.AddSingleton<TurnoverTables>();
        services.AddSingleton<ActivityTurnoverStudy>();
        services.AddSingleton<NetworkTables>();
        services.AddSingleton<NetworkStudy>();
        services.AddSingleton<RelatedStudy>();
        services.AddSingleton<ClusterTables>();
        services.AddSingleton<ClusterOverviewStudy>();
        services.AddSingleton<ClusterProfileStudy>();
        services.AddSingleton<ISearchSource, ClusterSearch>();
        services.AddSingleton<CertaintyStudy>();
        services.AddSingleton<EuropeMapStudy>();
        services.AddSingleton<RegionBriefStudy>();
        services.AddSingleton<TerritoryReportStudy>();
        services.AddSingleton<DataPackageStudy>();
        services.AddSingleton<GeoShapes>();
        services.AddSingleton<WholeTableStudy>();
        services.AddSingleton<KeptFiles>();
        services.AddSingleton<KeptReports>();
        services.AddSingleton<IPdfPrinter, ChromiumPrinter>();
        services.AddSingleton<ClusterWeightStudy>();
        services.AddSingleton<EuropeClusterStudy>();
        services.AddSingleton<EuropeFigures>();
        services.AddSingleton<EuropePictureStudy>();
        services.AddSingleton<EuropeRankingStudy>();
        services.AddSingleton<MoverStudy>();
        services.AddSingleton<ComparisonStudy>();
        services.AddSingleton<LandmarkStudy>();
        services.AddSingleton<DataCatalogueStudy>();
        services.AddSingleton(_ => new RecordCatalogueStudy(() => RecordPlace.Open(null, directory), TimeProvider.System));
        services.AddSingleton<OpenLists>();
        services.AddSingleton<OpenFigures>();
        services.AddSingleton<OpenDataStudy>();
        services.AddSingleton<ISearchSource, ThemeSearch>();
        services.AddSingleton<ISearchSource, TerritorySearch>();
        services.AddSingleton<OrganisationListStudy>();
        services.AddSingleton<OrganisationProfileStudy>();
        services.AddSingleton<NeedStudy>();
        services.AddSingleton<PracticeStudy>();
        services.AddSingleton<BriefSubjects>();
        services.AddSingleton<ObservatoryFindings>();
        services.AddSingleton<RegistryFindings>();
        services.AddSingleton<FindingStudy>();
        services.AddSingleton<PolicyBriefStudy>();
        services.AddSingleton<RegionWorkStudy>();
        services.AddSingleton<PriorityFigures>();
        services.AddSingleton<StrategyListStudy>();
        services.AddSingleton<StrategyStudy>();
        services.AddSingleton<EvidenceChainStudy>();
        services.AddSingleton<PriorityCheckStudy>();
        WordVectorFile.Add(services);
        services.AddSingleton<MatchPools>();
        services.AddSingleton<OpenTies>();
        services.AddSingleton<MatchTrust>();
        services.AddSingleton<IntroductionStudy>();
        services.AddSingleton<OwnReach>();
        services.AddSingleton<MatchStudy>();
        services.AddSingleton<SuggestionStudy>();
        services.AddSingleton<ProgrammePlanner>();
        services.AddSingleton<SeatingPlanner>();
        services.AddSingleton<PortfolioOfOrganisation>();
        services.AddSingleton<PartnerOrganisations>();
        services.AddSingleton<PartnerFinderStudy>();
        services.AddSingleton<OrganisationNetworkStudy>();
        services.AddSingleton<IWorkbookRoster, Organisations.WorkbookRoster>();
        services.AddSingleton<Studies.Rosters.RosterShelf>();
        services.AddSingleton<MemberListShelf>();
        services.AddSingleton<ClusterStartStudy>();
        services.AddSingleton<MemberListKeeper>();
        services.AddSingleton(new FundingRuleShelf(directory.FundingRulesFile, directory.RegionCategoriesFile));
        services.AddSingleton<FundingStudy>();
        services.AddSingleton<FundingDossierStudy>();
        services.AddSingleton(new HealthRuleShelf(directory.HealthCriteriaFile, directory.WheelFile));
        services.AddSingleton<StrategyHealthStudy>();
        services.AddSingleton<HealthDesk>();
        services.AddSingleton<CommitmentStudy>();
        services.AddSingleton<OutcomeStudy>();
        services.AddSingleton<RecommendationStudy>();
        services.AddSingleton<EventReportStudy>();
        services.AddSingleton<DemandStudy>();
        services.AddSingleton(new ConsortiumRuleShelf(directory.ConsortiumRulesFile));
        services.AddSingleton<RegistryCandidates>();
        services.AddSingleton<ConsortiumBuilderStudy>();
        services.AddSingleton<PartnershipStrengthsStudy>();
        services.AddSingleton<PartnershipMapStudy>();
        services.AddSingleton<BoardWords>();
        services.AddSingleton<PartnershipStudy>();
        services.AddSingleton<PartnershipListStudy>();
        services.AddSingleton<TerritoryStrengthsStudy>();
        services.AddSingleton<SearchStudy>();
        AddJobs(services, directory, settings);
        services.AddSingleton<JobQueue>();
        services.AddSingleton<OwnTableShelf>();
        services.AddSingleton<EvidenceShelf>();
        services.AddSingleton<PriorityCheckShelf>();
        services.AddSingleton<Imports>();
        services.AddSingleton<LiveImports>();
        services.AddSingleton<JobRunners>();
        RegistryParts.Add(services, settings);
        RegioHelixWeb.AddDocuments(services);
    }

    // Where the registry is on a server, several of us may share it, and the jobs that any of us can run lie beside it.
    private static void AddJobs(IServiceCollection services, DataDirectory directory, RegistrySettings settings)
    {
        services.AddSingleton<JobStore>();
        if (settings.Kind == RegistryKind.Postgres)
            services.AddSingleton<IJobStore>(parts => new NodeJobStore(parts.GetRequiredService<JobStore>(), new PostgresJobStore(settings.Place), JobKinds.Shared));
        else
            services.AddSingleton<IJobStore>(parts => parts.GetRequiredService<JobStore>());
    }

    /// <summary>A study or other part.</summary>
    public T Get<T>()
        where T : notnull => provider.GetRequiredService<T>();

    /// <inheritdoc />
    public void Dispose() => provider.Dispose();
}
