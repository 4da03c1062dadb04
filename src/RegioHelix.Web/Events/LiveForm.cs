using Microsoft.AspNetCore.Http;
using RegioHelix.Registry.Events;

namespace RegioHelix.Web.Events;

/// <summary>What is supposed on the page of the day, as its address carries it: looked at by GET, carried out by a POST to the same address.</summary>
internal static class LiveForm
{
    /// <summary>Reads it; what is no id is passed over.</summary>
    public static LiveChange Read(IQueryCollection query) => new()
    {
        Missing = Ids(query, "missing"),
        WholeEvent = query["whole"] == "yes",
        Late = Ids(query, "late"),
        FromSlot = Ids(query, "from") is [var slot, ..] ? slot : null,
        About = Ids(query, "about"),
    };

    /// <summary>True where there is something to look at.</summary>
    public static bool IsAsked(IQueryCollection query) => query["look"] == "yes" || Read(query).Everybody.Any();

    /// <summary>The address that carries it.</summary>
    public static string Address(string slug, LiveChange change)
    {
        var parts = change.Missing.Select(id => $"missing={id}").Concat(change.Late.Select(id => $"late={id}")).Concat(change.About.Select(id => $"about={id}"));
        parts = parts.Concat(change.WholeEvent ? ["whole=yes"] : []).Concat(change.FromSlot is { } slot ? [$"from={slot}"] : []);
        return $"/events/{slug}/live?{string.Join('&', parts.DefaultIfEmpty("look=yes"))}";
    }

    private static Guid[] Ids(IQueryCollection query, string name) => [.. query[name].Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct().Take(LiveChange.MostPeople + 1)];
}
