using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Texts;

namespace RegioHelix.Registry.Needs;

/// <summary>A need or an offer of an organisation, of one of the five types of the Enterprise Europe Network.</summary>
public sealed class Need : RegistryRecord
{
    /// <summary>How many months it is shown unless renewed.</summary>
    public const int MonthsOpen = 12;

    private Need()
    {
    }

    /// <summary>Its public name in addresses; tells nothing of the owner.</summary>
    public string Slug { get; internal set; } = "";

    /// <summary>Whose it is. Nobody else is told while <see cref="IsAnonymous"/>.</summary>
    public Guid OrganisationId { get; internal set; }

    /// <summary>The organisation; null where it was not loaded.</summary>
    public Organisation? Organisation { get; internal set; }

    /// <summary>The person who answers for it; null where none is named.</summary>
    public Guid? ContactId { get; internal set; }

    /// <summary>Which of the five types.</summary>
    public NeedType Type { get; private set; }

    /// <summary>Which way money flows.</summary>
    public MoneyDirection Money { get; private set; }

    /// <summary>What it is about, in a line.</summary>
    public FreeTexts Title { get; private set; } = FreeTexts.None;

    /// <summary>What is needed or offered.</summary>
    public FreeTexts Description { get; private set; } = FreeTexts.None;

    /// <summary>Whom it looks for.</summary>
    public FreeTexts PartnerSought { get; private set; } = FreeTexts.None;

    /// <summary>The lowest technology readiness level that fits, 1 to 9; null where none is asked.</summary>
    public int? ReadinessFrom { get; private set; }

    /// <summary>The highest, 1 to 9; null where none is asked.</summary>
    public int? ReadinessTo { get; private set; }

    /// <summary>The last day on which an answer helps; null where there is none.</summary>
    public DateOnly? Deadline { get; private set; }

    /// <summary>NUTS codes of any level in which a partner is sought; empty for anywhere.</summary>
    public IReadOnlyList<string> Regions { get; private set; } = [];

    /// <summary>Languages in which one can work together, ISO 639-1.</summary>
    public IReadOnlyList<string> Languages { get; private set; } = [];

    /// <summary>What it is about, <c>SCHEME:CODE</c>.</summary>
    public IReadOnlyList<string> Tags { get; private set; } = [];

    /// <summary>True where the owner stays unnamed until both sides have said yes.</summary>
    public bool IsAnonymous { get; private set; }

    /// <summary>Where it is.</summary>
    public NeedStatus Status { get; internal set; }

    /// <summary>When it was written. UTC.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was first shown to others. UTC; null for a draft.</summary>
    public DateTimeOffset? PublishedAt { get; internal set; }

    /// <summary>When it lapses unless renewed: 12 months after it was published or renewed. UTC; null for a draft.</summary>
    public DateTimeOffset? ExpiresAt { get; internal set; }

    /// <summary>How often it was renewed.</summary>
    public int Renewals { get; internal set; }

    /// <summary>Where it came from.</summary>
    public RecordOrigin Origin { get; private set; }

    internal override (Guid? One, Guid? Other) Subjects => (ContactId, null);

    /// <summary>Makes a draft.</summary>
    public static Need From(Guid organisation, NeedProfile profile, RecordOrigin origin, DateTimeOffset now)
    {
        var need = new Need { OrganisationId = organisation, Origin = origin, CreatedAt = now };
        need.Change(profile);
        return need;
    }

    /// <summary>Takes over a checked profile.</summary>
    public void Change(NeedProfile profile)
    {
        (Type, Money, IsAnonymous, Deadline) = (profile.Type, profile.Money, profile.IsAnonymous, profile.Deadline);
        (Title, Description, PartnerSought) = (profile.Title, profile.Description, profile.PartnerSought);
        (ReadinessFrom, ReadinessTo) = (profile.ReadinessFrom, profile.ReadinessTo);
        (Regions, Languages, Tags) = (profile.Regions, profile.Languages, profile.Tags);
    }

    /// <summary>Shows it to others for twelve months.</summary>
    /// <exception cref="RefusedException">It was withdrawn or closed, or its last day is over.</exception>
    public void Publish(DateTimeOffset now)
    {
        if (Status is NeedStatus.Closed or NeedStatus.Withdrawn)
            throw RefusedException.NotNow(Vocabulary.Texts.Phrase.Of("what was closed or withdrawn stays so; write it anew"));
        if (Deadline < DateOnly.FromDateTime(now.UtcDateTime))
            throw RefusedException.NotNow(Vocabulary.Texts.Phrase.Of("the last day on which an answer helps is over; give one ahead or leave it out"));
        if (PublishedAt is null)
            PublishedAt = now;
        else
            Renewals++;
        (Status, ExpiresAt) = (NeedStatus.Published, now.AddMonths(MonthsOpen));
    }
}
