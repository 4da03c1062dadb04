using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using RegioHelix.Registry.Accounts;
using RegioHelix.Registry.Audit;
using RegioHelix.Registry.Clusters;
using RegioHelix.Registry.Commitments;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Files;
using RegioHelix.Registry.Forms;
using RegioHelix.Registry.Importing;
using RegioHelix.Registry.Invented;
using RegioHelix.Registry.Jobs;
using RegioHelix.Registry.KeyRing;
using RegioHelix.Registry.Mail;
using RegioHelix.Registry.Needs;
using RegioHelix.Registry.Nodes;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Outcomes;
using RegioHelix.Registry.Partnerships;
using RegioHelix.Registry.People;
using RegioHelix.Registry.PolicyBriefs;
using RegioHelix.Registry.Practices;
using RegioHelix.Registry.Privacy;
using RegioHelix.Registry.Recommendations;
using RegioHelix.Registry.Strategies;
using RegioHelix.Registry.StrategyHealth;
using RegioHelix.Registry.Ties;

namespace RegioHelix.Registry;

/// <summary>Puts the room together for the executable.</summary>
public static class RegistryParts
{
    /// <summary>Registers the database, the registers, and Identity's accounts with their rules. <c>TimeProvider</c> comes from the caller.</summary>
    public static void Add(IServiceCollection services, RegistrySettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(provider => new RegistryDatabase(settings, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<OrganisationRegister>();
        services.AddSingleton<PublishedOrganisations>();
        services.AddSingleton<ClusterRegister>();
        services.AddSingleton<PeopleRegister>();
        services.AddSingleton<RoleRegister>();
        services.AddSingleton<NeedRegister>();
        services.AddSingleton<InterestRegister>();
        services.AddSingleton<InterestNotices>();
        services.AddSingleton<OpenNeeds>();
        services.AddSingleton<BlockRegister>();
        services.AddSingleton<KnownPeople>();
        services.AddSingleton<TieRegister>();
        services.AddSingleton<TieClaimRegister>();
        services.AddSingleton<TieRequestRegister>();
        services.AddSingleton<TieLinkRegister>();
        services.AddSingleton<TieSuggestions>();
        services.AddSingleton<IntroductionRegister>();
        services.AddSingleton<IntroductionBook>();
        services.AddSingleton<OrganisationTieRegister>();
        services.AddSingleton<PracticeRegister>();
        services.AddSingleton<PublishedPractices>();
        services.AddSingleton<FirstPractices>();
        services.AddSingleton<PolicyBriefRegister>();
        services.AddSingleton<PublishedWork>();
        StrategyParts.Add(services);
        PartnershipParts.Add(services);
        services.AddSingleton<EventRegister>();
        services.AddSingleton<AgendaRegister>();
        services.AddSingleton<ParticipantRegister>();
        services.AddSingleton<ParticipantImport>();
        services.AddSingleton<WishRegister>();
        services.AddSingleton<ProgrammeRegister>();
        services.AddSingleton<CheckInRegister>();
        services.AddSingleton<EventMailbox>();
        services.AddSingleton<ParticipantAddresses>();
        services.AddSingleton<DiscussionRegister>();
        services.AddSingleton<SeatingRegister>();
        services.AddSingleton<SheetRegister>();
        services.AddSingleton<ConsentRegister>();
        services.AddSingleton<DisclosureLog>();
        services.AddSingleton<ErasureRegister>();
        services.AddSingleton<HeldDataRegister>();
        services.AddSingleton<NoticeRegister>();
        services.AddSingleton<RetentionRegister>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<MailOutbox>();
        services.AddSingleton<AccountRegister>();
        services.AddSingleton<SignInRegister>();
        services.AddSingleton<OwnAccountRegister>();
        services.AddSingleton<ProviderRegister>();
        services.AddSingleton<ImportRegister>();
        services.AddSingleton<PeopleImportRegister>();
        services.AddSingleton<SpentFormRegister>();
        services.AddSingleton<KeyRingRegister>();
        services.AddSingleton<JobEffects>();
        services.AddSingleton<SharedFileRegister>();
        services.AddSingleton<SharedVintageRegister>();
        services.AddSingleton<NodeRegister>();
        services.AddSingleton<InventedRegister>();
        services.AddSingleton<OrganisationExport>();
        services.AddSingleton<PeopleExport>();
        services.AddSingleton<HealthRegister>();
        services.AddSingleton<ExpiringEvidence>();
        services.AddSingleton<CommitmentRegister>();
        services.AddSingleton<DueCommitments>();
        services.AddSingleton<DemandRegister>();
        services.AddSingleton<FollowedPairs>();
        services.AddSingleton<OutcomeAsking>();
        services.AddSingleton<AskedOutcomes>();
        services.AddSingleton<OwnOutcomes>();
        services.AddSingleton<OutcomeFeeds>();
        services.AddSingleton<OutcomeTallies>();
        services.AddSingleton<ConfirmedOutcomes>();
        services.AddSingleton<EventSummaries>();
        services.AddSingleton<RecommendationRegister>();

        // Identity saves through a context of the scope; the registers of accounts say in it who acts.
        services.AddScoped(provider => provider.GetRequiredService<RegistryDatabase>().Write(Actor.System));
        services.AddIdentityCore<Account>(AccountRules.Apply).AddPasswordValidator<AccountRules.LengthRule>().AddRoles<IdentityRole<Guid>>().AddEntityFrameworkStores<RegistryDb>();
    }
}
