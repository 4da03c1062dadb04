using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;

namespace RegioHelix.Registry.Tests.People;

/// <summary>Invented people and organisations for a test.</summary>
internal static class Cast
{
    /// <summary>A person with an account that does not need to exist.</summary>
    public static async Task<Actor> Person(RegistryDatabase database, string name)
    {
        var person = await new PeopleRegister(database).AddSelf(Actor.Command, new PersonEntry { Name = name, Mail = $"{name.ToLowerInvariant()}@invented.example" });
        return new Actor(ActorKind.Account, Guid.CreateVersion7(), person.Id);
    }

    /// <summary>An organisation of a person's.</summary>
    public static async Task<Organisation> Organisation(RegistryDatabase database, Actor owner, string name, OrganisationKind kind = OrganisationKind.Company, bool published = true)
    {
        var register = new OrganisationRegister(database);
        var organisation = await register.Add(owner, new OrganisationEntry { Name = name, Kind = kind });
        if (published)
            await register.Publish(owner, organisation.Id, true);
        return organisation;
    }

    /// <summary>Demands that something is refused for a reason.</summary>
    public static async Task Refused(RefusalReason reason, Func<Task> doing) => Assert.Equal(reason, (await Assert.ThrowsAsync<RefusedException>(doing)).Reason);
}
