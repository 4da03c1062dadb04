using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using RegioHelix.Registry.Accounts;
using RegioHelix.Registry.Mail;
using RegioHelix.Registry.Ties;
using RegioHelix.Studies.Catalogue;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Web.Accounts;
using RegioHelix.Web.Activities;
using RegioHelix.Web.Administration;
using RegioHelix.Web.Api;
using RegioHelix.Web.Briefs;
using RegioHelix.Web.Charts;
using RegioHelix.Web.Clusters;
using RegioHelix.Web.Commitments;
using RegioHelix.Web.Comparison;
using RegioHelix.Web.Complementarity;
using RegioHelix.Web.Data;
using RegioHelix.Web.Demand;
using RegioHelix.Web.Europe;
using RegioHelix.Web.Evaluation;
using RegioHelix.Web.Discussions;
using RegioHelix.Web.Events;
using RegioHelix.Web.Events.Demonstration;
using RegioHelix.Web.Exports;
using RegioHelix.Web.Forms;
using RegioHelix.Web.Funding;
using RegioHelix.Web.Glossary;
using RegioHelix.Web.Health;
using RegioHelix.Web.Home;
using RegioHelix.Web.Importing;
using RegioHelix.Web.Innovation;
using RegioHelix.Web.Introductions;
using RegioHelix.Web.Jobs;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Maps;
using RegioHelix.Web.MemberLists;
using RegioHelix.Web.Methods;
using RegioHelix.Web.Needs;
using RegioHelix.Web.Network;
using RegioHelix.Web.Networks;
using RegioHelix.Web.OpenData;
using RegioHelix.Web.Organisations.Editing;
using RegioHelix.Web.Organisations;
using RegioHelix.Web.Outcomes;
using RegioHelix.Web.OwnTables;
using RegioHelix.Web.Partnerships;
using RegioHelix.Web.PolicyBriefs;
using RegioHelix.Web.Practices;
using RegioHelix.Web.Print;
using RegioHelix.Web.Privacy;
using RegioHelix.Web.Problems;
using RegioHelix.Web.Recommendations;
using RegioHelix.Web.Regions;
using RegioHelix.Web.Reports;
using RegioHelix.Web.Search;
using RegioHelix.Web.Security;
using RegioHelix.Web.StrategyHealth;
using RegioHelix.Web.Strategies;
using RegioHelix.Web.Switches;
using RegioHelix.Web.Territories;
using RegioHelix.Web.Themes;
using RegioHelix.Web.Ties;

namespace RegioHelix.Web;

/// <summary>The pages and the HTTP API as one piece: the executable adds its studies and calls these two.</summary>
public static class RegioHelixWeb
{
    /// <summary>Registers what the pages need beside the studies and the job queue.</summary>
    /// <param name="services">Takes it.</param>
    /// <param name="configuration">Says whether people may sign in with another service.</param>
    /// <exception cref="Vocabulary.Problems.ProblemsException">A setting cannot be read.</exception>
    public static IServiceCollection Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddRazorComponents();
        services.AddLocalization();
        services.AddAntiforgery();
        services.AddOptions<AntiforgeryOptions>().Configure<SiteAddress>((options, site) => options.Cookie = new FormCookie(site));
        SignInCookie.Add(services);
        OpenIdSignIn.Read(configuration)?.Add(services);
        SignInLimits.Add(services, TrustedProxies.Read(configuration));
        services.AddSingleton<OpenDataSettings>();
        services.AddSingleton<FormOnce>();
        services.AddScoped<FormState>();
        services.AddSingleton<AccountMails>();
        services.AddSingleton<PersonLink>();
        services.AddSingleton<PrivacyMails>();
        services.AddSingleton<HealthMails>();
        services.AddSingleton<CommitmentMails>();
        services.AddSingleton<OutcomeMails>();
        services.AddSingleton(parts => new IntroductionMails(parts.GetRequiredService<MailOutbox>(), parts.GetRequiredService<IntroductionBook>(), parts.GetRequiredService<SiteAddress>(), parts.GetRequiredService<IStringLocalizer<IntroductionTexts>>()));
        services.AddSingleton<InterestMails>();
        services.AddSingleton<ContactDrafts>();
        services.AddSingleton<EventLink>();
        services.AddSingleton<EventMails>();
        services.AddSingleton<EventJobs>();
        services.AddScoped<BadgeDesk>();
        services.AddSingleton<ProgrammeDesk>();
        services.AddSingleton<SeatingDesk>();
        services.AddScoped<OwnPlace>();
        services.TryAddSingleton(new MailServer(null));
        new IdentityBuilder(typeof(Account), typeof(IdentityRole<Guid>), services).AddTokenProvider<DataProtectorTokenProvider<Account>>(TokenOptions.DefaultProvider);
        services.AddProblemDetails();
        services.AddSingleton<MethodLibrary>();
        services.AddSingleton<GlossaryTerms>();
        services.AddSingleton<ISearchSource>(provider => provider.GetRequiredService<GlossaryTerms>());
        services.AddSingleton<ISearchSource, SitePages>();
        services.AddSingleton<LoadedVintages>();
        services.AddSingleton<LoadedActivitiesStudy>();
        services.AddSingleton<LoadedRegionsStudy>();
        services.AddSingleton<LoadedHits>();
        services.AddSingleton<RegionFiguresMemory>();
        PageMemory.Add(services);
        Packing.Add(services);
        services.AddScoped<FiguresOnPage>();
        services.AddScoped<TermsOnPage>();
        services.AddScoped<MeasureWords>();
        services.AddScoped<RegionListing>();
        services.AddScoped<PdfAnswer>();
        services.AddScoped<PackageAnswer>();
        ApiDescriptions.Add(services);
        AddDocuments(services);
        return services;
    }

    /// <summary>Registers what writes printed documents, for the pages and for commands that write the same to a file.</summary>
    public static IServiceCollection AddDocuments(IServiceCollection services)
    {
        services.AddLogging();
        services.AddLocalization();
        services.TryAddScoped<FigureWords>();
        services.TryAddSingleton<PrintWriter>();
        services.TryAddSingleton<HealthDossierWriter>();
        services.TryAddSingleton<ReportWriter>();
        return services;
    }

    /// <summary>Puts the pages, their twins and the files they use into the pipeline.</summary>
    public static WebApplication Map(WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseHostName();
        app.UseLanguageChoice();
        app.UseMiddleware<ProblemPages>();
        app.UsePackedFiles();
        app.UseHeadAsGet();
        app.UseOwnTablePrivacy();
        app.UseCanonicalAddress();
        app.UseRouting();
        app.UseRequestTimeouts();
        app.UseRequestTurns();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseOutputCache();
        app.UseResponseCompression();
        app.UseAntiforgery();
        app.MapHomeEndpoints();
        app.MapHealthEndpoints();
        app.MapRegionEndpoints();
        app.MapBriefEndpoints();
        app.MapReportEndpoints();
        app.MapApiEndpoints();
        app.MapActivityEndpoints();
        app.MapClusterEndpoints();
        app.MapNetworkEndpoints();
        app.MapInnovationEndpoints();
        app.MapThemeEndpoints();
        app.MapStrategyEndpoints();
        app.MapTerritoryEndpoints();
        app.MapMapEndpoints();
        app.MapEuropeEndpoints();
        app.MapComparisonEndpoints();
        app.MapSearchEndpoints();
        app.MapMethodEndpoints();
        app.MapDataEndpoints();
        app.MapOpenDataEndpoints();
        app.MapOrganisationEndpoints();
        app.MapNeedEndpoints();
        app.MapEventEndpoints();
        app.MapFundingEndpoints();
        app.MapStrategyHealthEndpoints();
        app.MapCommitmentEndpoints();
        app.MapOutcomeEndpoints();
        app.MapRecommendationEndpoints();
        app.MapEventReportEndpoints();
        app.MapDemandEndpoints();
        app.MapConsortiumEndpoints();
        app.MapPartnershipEndpoints();
        app.MapAccountEndpoints();
        app.MapTieEndpoints();
        app.MapIntroductionEndpoints();
        app.MapPracticeEndpoints();
        app.MapPolicyBriefEndpoints();
        app.MapPartnerFinderEndpoints();
        app.MapXrayEndpoints();
        app.MapEditEndpoints();
        app.MapAdminEndpoints();
        app.MapPrivacyEndpoints();
        app.MapBlockEndpoints();
        app.MapImportEndpoints();
        app.MapMemberListEndpoints();
        app.MapOwnTableEndpoints();
        app.MapEvidenceEndpoints();
        app.MapDemonstrationEndpoints();
        app.MapConferenceEndpoints();
        app.MapJobEndpoints();
        app.MapRazorComponents<App>();
        return app;
    }
}
