using RegioHelix.Vocabulary.Events;

namespace RegioHelix.Registry.Events;

/// <summary>What a seating is made from, as it stands at one moment.</summary>
/// <param name="EventId">The event.</param>
/// <param name="Slug">Its public name.</param>
/// <param name="Stamp">Changes with anything that a seating depends on.</param>
/// <param name="Discussion">Rounds and topics.</param>
/// <param name="People">Who comes.</param>
/// <param name="Apart">Pairs of whom one blocks the other, by their places among the people. Not to be told.</param>
/// <param name="Known">Pairs who know each other by a tie that is no secret.</param>
/// <param name="IsSeated">True where a seating was made before.</param>
/// <param name="HasLeft">True where somebody has a seat who does not come any more, or sits in a round that is gone.</param>
public sealed record SeatingInput(
    Guid EventId, string Slug, string Stamp, Discussion Discussion, IReadOnlyList<SeatingPerson> People, IReadOnlyList<(int One, int Other)> Apart, IReadOnlyList<(int One, int Other)> Known, bool IsSeated, bool HasLeft);

/// <summary>A person to seat.</summary>
/// <param name="Participant">Who.</param>
/// <param name="Topics">The places of the topics wished for; empty for any.</param>
/// <param name="Facilitates">Offers to lead a table.</param>
/// <param name="Reports">Offers to report.</param>
/// <param name="Away">The places of rounds in which the person is not there.</param>
/// <param name="TableSoFar">The table in each round so far, from 1; null for none.</param>
/// <param name="RoleSoFar">The role in each round so far.</param>
public sealed record SeatingPerson(
    Participant Participant, IReadOnlyList<int> Topics, bool Facilitates, bool Reports, IReadOnlySet<int> Away, IReadOnlyList<int?> TableSoFar, IReadOnlyList<TableRole> RoleSoFar);

/// <summary>Where somebody is seated in a round.</summary>
/// <param name="Table">The number of the table, from 1; null for none.</param>
/// <param name="Role">As what.</param>
public sealed record PlacedSeat(int? Table, TableRole Role);

/// <summary>Who sits where, for those who organise.</summary>
/// <param name="Hosted">The event.</param>
/// <param name="Discussion">Rounds and topics.</param>
/// <param name="Versions">The latest first.</param>
/// <param name="Tables">Round by round, table by table: who sits there.</param>
/// <param name="Seatless">Who comes and has no table in some round in which that person is there.</param>
public sealed record Seating(
    HostedEvent Hosted, Discussion Discussion, IReadOnlyList<SeatingVersion> Versions, IReadOnlyList<IReadOnlyList<IReadOnlyList<SeatedPerson>>> Tables, IReadOnlyList<Participant> Seatless);

/// <summary>A table in somebody's own programme.</summary>
/// <param name="Id">The seat's id.</param>
/// <param name="Round">When and where.</param>
/// <param name="Table">The number of the table.</param>
/// <param name="Topic">What it talks about.</param>
/// <param name="Role">As what.</param>
/// <param name="Fellows">Who else sits there.</param>
/// <param name="Version">Grows with every change: a calendar takes the later of two.</param>
public sealed record OwnSeat(Guid Id, DiscussionRound Round, int Table, DiscussionTopic Topic, TableRole Role, IReadOnlyList<ShownParticipant> Fellows, int Version);

/// <summary>A seat that is not as its person was told.</summary>
/// <param name="Before">When it was to begin; null where nothing was told.</param>
/// <param name="TableBefore">The table that was told; null for none.</param>
/// <param name="Now">When it begins now; null where there is no seat.</param>
/// <param name="Table">The table now.</param>
/// <param name="Topic">What it talks about.</param>
/// <param name="Role">As what now.</param>
public sealed record SeatChange(DateTimeOffset? Before, int? TableBefore, DateTimeOffset? Now, int? Table, string? Topic, TableRole Role);
