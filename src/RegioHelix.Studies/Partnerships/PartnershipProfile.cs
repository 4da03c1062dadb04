using System.Text.Json.Serialization;
using RegioHelix.Registry.Partnerships;
using RegioHelix.Studies.Commitments;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Territories;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Partnerships;

/// <summary>A partnership as an actor may see it: the study behind <c>/partnerships/{slug}</c>, its twin and its sheet.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Mission">What it is for.</param>
/// <param name="IsInvented">True where it was made up to try the pages with.</param>
/// <param name="IsPublished">Whether everybody sees it.</param>
/// <param name="Keeper">The organisation that keeps the board; null where none does, or the reader may not see it.</param>
/// <param name="Territory">Its territory; null where it names none.</param>
/// <param name="Scope">The activities and themes that it is about.</param>
/// <param name="Goal">Its end goal with the readings of its measure.</param>
/// <param name="Stage">The stage that it is in.</param>
/// <param name="Stages">All stages with their evidence.</param>
/// <param name="Steps">Its moves, the first one first.</param>
/// <param name="Members">Its members.</param>
/// <param name="Items">What stands on the board.</param>
/// <param name="Invested">What was invested, by currency.</param>
/// <param name="Commitments">What was promised on its occasion, as far as the reader may see it.</param>
/// <param name="Health">How it does.</param>
/// <param name="Strengths">What its regions bring together.</param>
/// <param name="Map">Where its regions lie; null where none is in the figures.</param>
public sealed record PartnershipProfile(
    string Slug,
    LocalText Title,
    LocalText Mission,
    bool IsInvented,
    bool IsPublished,
    BoardOrganisation? Keeper,
    BoardTerritory? Territory,
    IReadOnlyList<ActivityName> Scope,
    BoardGoal Goal,
    PartnershipStage Stage,
    IReadOnlyList<BoardStage> Stages,
    IReadOnlyList<BoardStep> Steps,
    IReadOnlyList<BoardMember> Members,
    IReadOnlyList<BoardLine> Items,
    IReadOnlyList<BoardMoney> Invested,
    IReadOnlyList<CommitmentLine> Commitments,
    BoardHealth Health,
    PartnershipStrengths Strengths,
    [property: JsonIgnore] TerritoryMap? Map)
{
    /// <summary>What the reader may do.</summary>
    [JsonIgnore]
    public PartnershipRights Rights { get; init; } = new(false, false, false);
}

/// <summary>An organisation on the board. No person is in it.</summary>
/// <param name="Slug">Its public name.</param>
/// <param name="Name">Its name.</param>
public sealed record BoardOrganisation(string Slug, string Name);

/// <summary>The territory of a partnership.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Name">Its name; its slug where no such territory is known here.</param>
/// <param name="IsKnown">Whether it has a page here.</param>
public sealed record BoardTerritory(string Slug, LocalText Name, bool IsKnown);

/// <summary>The end goal of a partnership.</summary>
/// <param name="Text">In words; null where nobody said.</param>
/// <param name="On">By when; null where nobody said.</param>
/// <param name="Measure">What is measured, with its unit; null where nobody said.</param>
/// <param name="Baseline">The value at the beginning; null where nobody said.</param>
/// <param name="BaselineOn">Its day.</param>
/// <param name="Target">The value at the goal; null where nobody said.</param>
/// <param name="Readings">The values read, by day.</param>
public sealed record BoardGoal(LocalText? Text, DateOnly? On, string? Measure, decimal? Baseline, DateOnly? BaselineOn, decimal? Target, IReadOnlyList<BoardReading> Readings);

/// <summary>A reading of the goal's measure.</summary>
/// <param name="On">The day.</param>
/// <param name="Amount">The value.</param>
/// <param name="Source">Where it was read.</param>
public sealed record BoardReading(DateOnly On, decimal Amount, string Source)
{
    /// <summary>Its record, for the forms.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>A stage.</summary>
/// <param name="Stage">Which.</param>
/// <param name="State">Whether it is done, present or to come.</param>
/// <param name="Entry">Evidence that it could begin.</param>
/// <param name="Exit">Evidence that it is done.</param>
public sealed record BoardStage(PartnershipStage Stage, StageState State, IReadOnlyList<BoardEvidence> Entry, IReadOnlyList<BoardEvidence> Exit);

/// <summary>Where a stage is.</summary>
public enum StageState
{
    /// <summary>Left behind.</summary>
    Done,

    /// <summary>The present one.</summary>
    Now,

    /// <summary>To come.</summary>
    Ahead,
}

/// <summary>Evidence for an end of a stage.</summary>
/// <param name="What">What it is.</param>
/// <param name="Link">Where it can be read; null where it cannot.</param>
/// <param name="On">The day on which it was made.</param>
/// <param name="Counts">False where it was entered before the partnership went back.</param>
public sealed record BoardEvidence(string What, string? Link, DateOnly On, bool Counts)
{
    /// <summary>Its record, for the forms.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>A move between stages.</summary>
/// <param name="From">The stage left; null at the beginning.</param>
/// <param name="To">The stage entered.</param>
/// <param name="On">The day, UTC.</param>
/// <param name="Reason">Why it went back; null where it went on.</param>
public sealed record BoardStep(PartnershipStage? From, PartnershipStage To, DateOnly On, string? Reason);

/// <summary>A member.</summary>
/// <param name="Name">How it is called: by its organisation, else by its region.</param>
/// <param name="RegionCode">Its region; null for none.</param>
/// <param name="RegionName">The region's name; null for none.</param>
/// <param name="RegionPath">The region's page; null where its figures are not loaded.</param>
/// <param name="Organisation">Its organisation; null where it has none, or it is not named here.</param>
/// <param name="IsWithheld">True where it has an organisation that has not agreed to be named, or is not public.</param>
/// <param name="HasAgreed">Whether its organisation agreed.</param>
/// <param name="Role">What it does.</param>
public sealed record BoardMember(LocalText Name, string? RegionCode, LocalText? RegionName, string? RegionPath, BoardOrganisation? Organisation, bool IsWithheld, bool HasAgreed, MemberRole Role)
{
    /// <summary>Its record, for the forms.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>The record's version, for the forms.</summary>
    [JsonIgnore]
    public int Version { get; init; }

    /// <summary>True where the reader may speak for the organisation.</summary>
    [JsonIgnore]
    public bool MayAnswer { get; init; }
}

/// <summary>Something on the board.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">What it says.</param>
/// <param name="Owner">The member that answers for it or invests; null where nobody does.</param>
/// <param name="On">By when, or when; null where nobody said.</param>
/// <param name="DoneOn">When it was done; null before.</param>
/// <param name="IsOverdue">True where its day is over.</param>
/// <param name="Link">Where it can be read; null where it cannot.</param>
/// <param name="Activities">The activities that it is about.</param>
/// <param name="Likelihood">Of a risk, 1 to 3.</param>
/// <param name="Impact">Of a risk, 1 to 3.</param>
/// <param name="Answer">What is done about a risk.</param>
/// <param name="Amount">Of an investment.</param>
/// <param name="Currency">Of an investment.</param>
/// <param name="Source">Of an investment: where the money comes from.</param>
public sealed record BoardLine(
    BoardItemKind Kind, string Title, LocalText? Owner, DateOnly? On, DateOnly? DoneOn, bool IsOverdue, string? Link, IReadOnlyList<ActivityName> Activities, int? Likelihood, int? Impact, string? Answer, decimal? Amount, string? Currency, string? Source);

/// <summary>Money in one currency; currencies are never added up.</summary>
/// <param name="Currency">The currency.</param>
/// <param name="Amount">The sum.</param>
/// <param name="Count">Of how many investments.</param>
public sealed record BoardMoney(string Currency, decimal Amount, int Count);
