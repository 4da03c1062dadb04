using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.MemberLists;

/// <summary>A list of members as it was read. Private to whoever has its address: it is in no search, no list and on nobody else's page.</summary>
/// <param name="Id">Random, unguessable.</param>
/// <param name="Title">What its owner calls it.</param>
/// <param name="ReceivedAt">UTC.</param>
/// <param name="Columns">Which column was read as what.</param>
/// <param name="Dropped">Columns that were not kept: people's names and addresses do not belong here.</param>
/// <param name="Members">The rows.</param>
public sealed record MemberList(string Id, string Title, DateTimeOffset ReceivedAt, IReadOnlyDictionary<string, string> Columns, IReadOnlyList<string> Dropped, IReadOnlyList<ListedMember> Members);

/// <summary>One row of it.</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Name">The member's name.</param>
/// <param name="Place">Where, as written; empty where nothing was.</param>
/// <param name="Region">The NUTS code of level 2 that this was read as; null where it could not be.</param>
/// <param name="Doing">What it does, as written; empty where nothing was.</param>
/// <param name="Activities">The divisions of NACE that this was read as; empty where it could not be.</param>
/// <param name="IsGuess">True where words were read as an activity, not a code.</param>
public sealed record ListedMember(long Line, string Name, string Place, string? Region, string Doing, IReadOnlyList<string> Activities, bool IsGuess)
{
    /// <summary>The NUTS codes of which somebody must say which, because the place's name is of several regions; empty where there is nothing to say.</summary>
    public IReadOnlyList<string> PlaceChoices { get; init; } = [];

    /// <summary>What could not be read, and what to do; empty where all could.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<LocalText> Problems =>
    [
        .. PlaceChoices.Count > 0 ? [Sentences.Fill("MemberPlaceAsked", culture => [Place, string.Join(", ", PlaceChoices)])] : Place.Length > 0 && Region is null ? [Sentences.Fill("MemberPlaceUnread", _ => [Place])] : Array.Empty<LocalText>(),
        .. Activities.Count > 0 ? Array.Empty<LocalText>() : [Doing.Length > 0 ? Sentences.Fill("MemberActivityUnread", _ => [Doing]) : Sentences.Get("MemberActivityMissing")],
    ];
}
