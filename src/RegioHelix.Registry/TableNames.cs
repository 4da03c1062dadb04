using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace RegioHelix.Registry;

/// <summary>Names of tables and columns in small letters with underscores, as people type them on a server; versions compared by every change.</summary>
internal static class TableNames
{
    private static readonly Dictionary<string, string> Accounts = new()
    {
        ["IdentityRole<Guid>"] = "platform_role",
        ["IdentityUserRole<Guid>"] = "account_role",
        ["IdentityUserClaim<Guid>"] = "account_claim",
        ["IdentityUserLogin<Guid>"] = "account_login",
        ["IdentityUserToken<Guid>"] = "account_token",
        ["IdentityRoleClaim<Guid>"] = "platform_role_claim",
    };

    public static void Apply(IMutableEntityType type)
    {
        type.SetTableName(Accounts.GetValueOrDefault(type.DisplayName()) ?? Snake(type.ClrType.Name));
        foreach (var property in type.GetProperties())
        {
            property.SetColumnName(Snake(property.Name));
            if (property.Name == nameof(RegistryRecord.Version) && typeof(RegistryRecord).IsAssignableFrom(type.ClrType))
                property.IsConcurrencyToken = true;
        }
        foreach (var key in type.GetKeys())
            key.SetName(Snake(key.GetName()!));
        foreach (var key in type.GetForeignKeys())
            key.SetConstraintName(Snake(key.GetConstraintName()!));
        foreach (var index in type.GetIndexes())
            index.SetDatabaseName(Snake(index.GetDatabaseName()!));
    }

    private static string Snake(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_' && !char.IsUpper(name[i - 1]))
                text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }
        return text.ToString();
    }
}
