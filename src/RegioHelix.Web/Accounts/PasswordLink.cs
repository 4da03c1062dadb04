using System.Text;
using System.Buffers.Text;
using RegioHelix.Registry.Accounts;

namespace RegioHelix.Web.Accounts;

/// <summary>The address at which somebody sets a password by the link of a mail.</summary>
internal static class PasswordLink
{
    /// <summary>Writes it.</summary>
    public static string Of(Recovery recovery) => $"/password/{recovery.Account}/{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(recovery.Token))}";

    /// <summary>Reads the token of it; an empty one where it cannot be read.</summary>
    public static string ReadToken(string text)
    {
        try
        {
            return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
        }
        catch (FormatException)
        {
            return "";
        }
    }
}
