using RegioHelix.Registry;

namespace RegioHelix.Studies.Events;

/// <summary>The settings of the job that seats an event's discussions.</summary>
/// <param name="Slug">The event.</param>
/// <param name="Page">Where to go on when it has ended.</param>
/// <param name="ActorKind">What kind of actor asked for it.</param>
/// <param name="AccountId">The account.</param>
/// <param name="PersonId">The person.</param>
/// <param name="Seed">The seed of the search.</param>
/// <param name="Seconds">How long is searched; null for as long as the number of people wants.</param>
public sealed record SeatSettings(string Slug, string Page, ActorKind ActorKind, Guid? AccountId, Guid? PersonId, long Seed, double? Seconds = null)
{
    /// <summary>Who asked for it: what that actor may do is looked up anew when it runs.</summary>
    public Actor Asker => new(ActorKind, AccountId, PersonId);

    /// <summary>The settings for an actor's seating.</summary>
    public static SeatSettings For(Actor actor, string slug, long seed) => new(slug, $"/events/{slug}/discussions", actor.Kind, actor.AccountId, actor.PersonId, seed);
}
