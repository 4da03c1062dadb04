using System.Text;
using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Mail;
using RegioHelix.Registry.Needs;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Tests.People;
using RegioHelix.Registry.Ties;

namespace RegioHelix.Registry.Tests.Consents;

/// <summary>Erasure leaves nothing, the same on every database.</summary>
public abstract class ErasureContract(RegistryFixture fixture)
{
    [Fact]
    public async Task An_erased_person_is_in_no_table_any_more()
    {
        var database = fixture.Fresh();
        var (ada, ben) = (await Cast.Person(database, "Zebulona"), await Cast.Person(database, "Ben"));
        var organisation = await Cast.Organisation(database, ada, "House");
        await new RoleRegister(database).Give(ada, organisation.Id, ben.PersonId!.Value, RoleKind.Owner, TestContext.Current.CancellationToken);
        var need = await new NeedRegister(database).Add(ada, organisation.Id, new NeedEntry { Title = [new("en", "Wanted")] }, TestContext.Current.CancellationToken);
        await new TieRegister(database).Record(ben, ada.PersonId!.Value, new TieEntry(TieKind.Met, 1, new(2026, 1, 1)), TestContext.Current.CancellationToken);
        await new ConsentRegister(database).Say(ada, ConsentPurpose.PublicProfile, true, "2026-1", TestContext.Current.CancellationToken);
        await new DisclosureLog(database).Note(ben, ada.PersonId!.Value, "contact", TestContext.Current.CancellationToken);
        await new DisclosureLog(database).Note(ada, ada.PersonId!.Value, "contact", TestContext.Current.CancellationToken);
        Assert.Equal(("contact", ben.PersonId), Assert.Single(await new DisclosureLog(database).ListOwn(ada, TestContext.Current.CancellationToken)) is var seen ? (seen.What, seen.SeenBy) : default);
        await new MailOutbox(database).Put("zebulona@invented.example", "Hello", "Zebulona", ada.PersonId, TestContext.Current.CancellationToken);
        Assert.Contains("ebulona", await Everything(database), StringComparison.Ordinal);

        var erasures = new ErasureRegister(database);
        await Cast.Refused(RefusalReason.NotFound, () => erasures.Erase(ben, ada.PersonId!.Value));
        await erasures.Erase(ada, ada.PersonId!.Value, TestContext.Current.CancellationToken);

        var left = await Everything(database);
        Assert.DoesNotContain("ebulona", left, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("House", left, StringComparison.Ordinal);
        await using var db = database.Read();
        Assert.Null((await db.Needs.SingleAsync(one => one.Id == need.Id, cancellationToken: TestContext.Current.CancellationToken)).ContactId);
        Assert.Equal((1, 0, 0), (await db.OrganisationRoles.CountAsync(cancellationToken: TestContext.Current.CancellationToken), await db.Ties.CountAsync(cancellationToken: TestContext.Current.CancellationToken), await db.Disclosures.CountAsync(cancellationToken: TestContext.Current.CancellationToken)));
        Assert.Equal(ada.PersonId, Assert.Single(await erasures.List(TestContext.Current.CancellationToken)).PersonId);
        await Cast.Refused(RefusalReason.NotFound, () => erasures.Erase(Actor.Command, ada.PersonId!.Value));
    }

    [Fact]
    public async Task On_a_backup_put_back_the_erasure_is_carried_out_again()
    {
        var database = fixture.Fresh();
        var ada = await Cast.Person(database, "Ada");
        var known = new Erasure { PersonId = ada.PersonId!.Value, At = RegistryFixture.Start };
        var erasures = new ErasureRegister(database);
        Assert.Equal((1, 0), (await erasures.Replay([known], TestContext.Current.CancellationToken), await erasures.Replay([known], TestContext.Current.CancellationToken)));
        await using var db = database.Read();
        Assert.Equal((0, 1), (await db.People.CountAsync(cancellationToken: TestContext.Current.CancellationToken), await db.Erasures.CountAsync(cancellationToken: TestContext.Current.CancellationToken)));
    }

    // Every cell of every table, as text.
    private static async Task<string> Everything(RegistryDatabase database)
    {
        var text = new StringBuilder();
        await using var db = database.Read();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names of our own tables.
            command.CommandText = $"SELECT * FROM {table}";
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                for (var column = 0; column < reader.FieldCount; column++)
                    text.Append(reader[column] is string[] many ? string.Join(',', many) : reader[column]).Append('\t');
        }
        return text.ToString();
    }
}

public sealed class SqliteErasureTests(SqliteFixture fixture) : ErasureContract(fixture);

public sealed class PostgresErasureTests(PostgresFixture fixture) : ErasureContract(fixture);
