using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using RegioHelix.Registry.Accounts;
using RegioHelix.Registry.Audit;
using RegioHelix.Registry.Clusters;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Forms;
using RegioHelix.Registry.Importing;
using RegioHelix.Registry.Mail;
using RegioHelix.Registry.Needs;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Practices;
using RegioHelix.Registry.Strategies;
using RegioHelix.Registry.Texts;
using RegioHelix.Registry.Ties;

namespace RegioHelix.Registry;

/// <summary>
/// The registry's tables, the same on SQLite and on PostgreSQL; each database has its context with its migrations.
/// Nothing is loaded that was not asked for. Every change is audited as it is saved, under <see cref="Actor"/>.
/// </summary>
public abstract class RegistryDb(DbContextOptions options) : IdentityDbContext<Account, IdentityRole<Guid>, Guid>(options)
{
    /// <summary>Who changes what is saved.</summary>
    public Actor Actor { get; set; } = Actor.Anonymous;

    /// <summary>Organisations.</summary>
    public DbSet<Organisation> Organisations => Set<Organisation>();

    /// <summary>What cluster organisations have beside.</summary>
    public DbSet<ClusterProfile> Clusters => Set<ClusterProfile>();

    /// <summary>Labels of cluster organisations.</summary>
    public DbSet<ClusterLabel> ClusterLabels => Set<ClusterLabel>();

    /// <summary>Members of cluster organisations.</summary>
    public DbSet<ClusterMembership> Memberships => Set<ClusterMembership>();

    /// <summary>Statistical clusters that cluster organisations look after.</summary>
    public DbSet<ClusterLink> ClusterLinks => Set<ClusterLink>();

    /// <summary>People.</summary>
    public DbSet<Person> People => Set<Person>();

    /// <summary>Their places in organisations.</summary>
    public DbSet<OrganisationRole> OrganisationRoles => Set<OrganisationRole>();

    /// <summary>Links that give a role.</summary>
    public DbSet<Invitation> Invitations => Set<Invitation>();

    /// <summary>Who wants nothing to do with whom.</summary>
    public DbSet<Block> Blocks => Set<Block>();

    /// <summary>Needs and offers.</summary>
    public DbSet<Need> Needs => Set<Need>();

    /// <summary>Their answers.</summary>
    public DbSet<ExpressionOfInterest> Interests => Set<ExpressionOfInterest>();

    /// <summary>Who knows whom, one record each way.</summary>
    public DbSet<Tie> Ties => Set<Tie>();

    /// <summary>Who says of knowing the owner of an address.</summary>
    public DbSet<TieClaim> TieClaims => Set<TieClaim>();

    /// <summary>Who does not agree to what another says.</summary>
    public DbSet<TieRefusal> TieRefusals => Set<TieRefusal>();

    /// <summary>Links by which somebody says "we met".</summary>
    public DbSet<TieLink> TieLinks => Set<TieLink>();

    /// <summary>Introductions asked for.</summary>
    public DbSet<Introduction> Introductions => Set<Introduction>();

    /// <summary>The people on their way.</summary>
    public DbSet<IntroductionStep> IntroductionSteps => Set<IntroductionStep>();

    /// <summary>Stories of what clusters and regions did.</summary>
    public DbSet<Practice> Practices => Set<Practice>();

    /// <summary>Strategies of regions.</summary>
    public DbSet<Strategy> Strategies => Set<Strategy>();

    /// <summary>Their priorities.</summary>
    public DbSet<StrategyPriority> StrategyPriorities => Set<StrategyPriority>();

    /// <summary>Their measures.</summary>
    public DbSet<StrategyMeasure> StrategyMeasures => Set<StrategyMeasure>();

    /// <summary>Their calls.</summary>
    public DbSet<StrategyCall> StrategyCalls => Set<StrategyCall>();

    /// <summary>Their projects.</summary>
    public DbSet<StrategyProject> StrategyProjects => Set<StrategyProject>();

    /// <summary>Who takes part in the projects.</summary>
    public DbSet<ProjectPartner> ProjectPartners => Set<ProjectPartner>();

    /// <summary>What strategies are measured by.</summary>
    public DbSet<StrategyIndicator> StrategyIndicators => Set<StrategyIndicator>();

    /// <summary>What was measured.</summary>
    public DbSet<IndicatorValue> IndicatorValues => Set<IndicatorValue>();

    /// <summary>What organisations propose and contest.</summary>
    public DbSet<PriorityProposal> PriorityProposals => Set<PriorityProposal>();

    /// <summary>Files that were taken into strategies.</summary>
    public DbSet<StrategyImport> StrategyImports => Set<StrategyImport>();

    /// <summary>Their rows, as imported.</summary>
    public DbSet<StrategySourceRow> StrategySourceRows => Set<StrategySourceRow>();
    /// <summary>Events.</summary>
    public DbSet<HostedEvent> HostedEvents => Set<HostedEvent>();

    /// <summary>Their sessions.</summary>
    public DbSet<EventSession> EventSessions => Set<EventSession>();

    /// <summary>The slots of sessions of meetings.</summary>
    public DbSet<EventSlot> EventSlots => Set<EventSlot>();

    /// <summary>Rooms of events.</summary>
    public DbSet<EventRoom> EventRooms => Set<EventRoom>();

    /// <summary>Tables in them.</summary>
    public DbSet<EventTable> EventTables => Set<EventTable>();

    /// <summary>People at events.</summary>
    public DbSet<Participant> Participants => Set<Participant>();

    /// <summary>Who asked whom for a meeting.</summary>
    public DbSet<MeetingWish> MeetingWishes => Set<MeetingWish>();

    /// <summary>What the programme makes of it.</summary>
    public DbSet<PlannedMeeting> PlannedMeetings => Set<PlannedMeeting>();

    /// <summary>Versions of programmes.</summary>
    public DbSet<ProgrammeVersion> ProgrammeVersions => Set<ProgrammeVersion>();

    /// <summary>What people agreed to and objected to.</summary>
    public DbSet<Consent> Consents => Set<Consent>();

    /// <summary>Who was shown whose data.</summary>
    public DbSet<Disclosure> Disclosures => Set<Disclosure>();

    /// <summary>People who were erased.</summary>
    public DbSet<Erasure> Erasures => Set<Erasure>();

    /// <summary>Every change.</summary>
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>Mail to be sent.</summary>
    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();

    /// <summary>Forms that were posted.</summary>
    public DbSet<SpentForm> SpentForms => Set<SpentForm>();

    /// <summary>Files that were taken in.</summary>
    public DbSet<ImportBatch> ImportBatches => Set<ImportBatch>();

    /// <summary>What they brought.</summary>
    public DbSet<ImportedRecord> ImportedRecords => Set<ImportedRecord>();

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<FreeTexts>().HaveConversion<StoredTexts, ComparedTexts>();
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(RegistryDb).Assembly);
        foreach (var type in builder.Model.GetEntityTypes())
            TableNames.Apply(type);
    }

    private sealed class StoredTexts() : ValueConverter<FreeTexts, string>(texts => texts.Store(), stored => FreeTexts.Parse(stored));

    private sealed class ComparedTexts() : ValueComparer<FreeTexts>((one, other) => object.Equals(one, other), texts => texts.GetHashCode(), texts => texts);
}
