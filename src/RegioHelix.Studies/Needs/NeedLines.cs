using RegioHelix.Registry;
using RegioHelix.Registry.Needs;
using RegioHelix.Studies.Organisations;

namespace RegioHelix.Studies.Needs;

/// <summary>Turns what the register shows of a need into what pages show.</summary>
internal static class NeedLines
{
    public static NeedLine From(ShownNeed need, DateTimeOffset now) => new(
        need.Slug,
        need.Type,
        need.Money,
        need.Title,
        need.ReadinessFrom,
        need.ReadinessTo,
        need.Deadline,
        need.Deadline < DateOnly.FromDateTime(now.UtcDateTime),
        [.. need.Regions.Select(code => OrganisationLines.Place(code, null))],
        need.Languages,
        OrganisationLines.Activities(need.Tags),
        OrganisationLines.OtherTopics(need.Tags),
        need.Owner is { } owner ? OrganisationLines.From(owner) : null,
        need.PublishedAt,
        need.ExpiresAt,
        need.Origin == RecordOrigin.Invented);
}
