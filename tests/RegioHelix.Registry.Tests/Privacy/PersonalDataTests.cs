using Microsoft.EntityFrameworkCore.Metadata;
using RegioHelix.Registry.Accounts;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Privacy;

namespace RegioHelix.Registry.Tests.Privacy;

/// <summary>The table of purposes and grounds against the database: no field of a person is held without one.</summary>
public sealed class PersonalDataTests(SqliteFixture fixture)
{
    // What names a person or an account without a key to them: they outlive whom they name.
    private static readonly string[] Named = ["UserId", "ActorId", "SubjectId", "OtherSubjectId", "PersonId", "AccountId", "EnteredBy", "InvitedBy", "AcceptedBy"];

    [Fact]
    public void Every_field_that_names_a_person_has_its_purpose_and_ground()
    {
        using var db = fixture.Fresh().Read();
        foreach (var type in db.Model.GetEntityTypes())
        {
            var listed = PersonalData.Records.Where(row => row.Record == type.ClrType).ToList();
            var naming = type.GetProperties().Where(Names).Select(property => property.Name).ToList();
            var whole = type.ClrType == typeof(Person) || type.ClrType == typeof(Account) || listed.Any(row => row.IsWhole);
            var needed = whole ? type.GetProperties().Select(property => property.Name).Except([nameof(RegistryRecord.Id), nameof(RegistryRecord.Version)]) : naming;
            Assert.Equal([], needed.Except(listed.SelectMany(row => row.Fields)).Select(field => $"{type.ClrType.Name}.{field} is in no row of PersonalData"));
        }
    }

    [Fact]
    public void Every_row_is_of_fields_that_there_are_once()
    {
        using var db = fixture.Fresh().Read();
        Assert.All(PersonalData.Records, row => Assert.Equal([], row.Fields.Except(db.Model.FindEntityType(row.Record)!.GetProperties().Select(property => property.Name))));
        var fields = PersonalData.Records.SelectMany(row => row.Fields.Select(field => (row.Record, field))).ToList();
        Assert.Equal(fields.Count, fields.Distinct().Count());
        Assert.Equal(PersonalData.Records.Count, PersonalData.Records.Select(row => row.Key).Distinct().Count());
    }

    private static bool Names(IProperty property) =>
        Named.Contains(property.Name) || property.GetContainingForeignKeys().Any(key => key.PrincipalEntityType.ClrType == typeof(Person) || key.PrincipalEntityType.ClrType == typeof(Account));
}
