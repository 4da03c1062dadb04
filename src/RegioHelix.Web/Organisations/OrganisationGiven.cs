using RegioHelix.Registry;
using RegioHelix.Registry.Organisations;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Web.Organisations;

/// <summary>Finds the organisation that somebody wrote in a field.</summary>
internal static class OrganisationGiven
{
    private const int Longest = 200;

    /// <summary>By its name in addresses or the address of its page, or by its name where one alone has it.</summary>
    /// <exception cref="ProblemsException">The actor sees none, or several, of that name.</exception>
    public static async Task<Organisation> Find(Actor actor, string given, string field, OrganisationRegister organisations, CancellationToken cancellation)
    {
        var asked = given.Trim();
        if (asked.Length is > 0 and <= Longest)
        {
            if (await organisations.Find(actor, asked.Split('/')[^1], cancellation) is { } bySlug)
                return bySlug;
            if (await organisations.List(actor, new() { Name = asked, Take = 2 }, cancellation) is { Items: [var one] })
                return one;
        }
        throw new ProblemsException(new Problem(field, 0, 0, "unknown-organisation", "", Phrase.Of("no organisation, or more than one, has this name; copy the address of its page instead")));
    }
}
