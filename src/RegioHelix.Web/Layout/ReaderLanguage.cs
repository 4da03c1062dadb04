using System.Globalization;

namespace RegioHelix.Web.Layout;

/// <summary>Writes what somebody else reads: a mail is in the language of who gets it, whoever's request it comes from.</summary>
internal static class ReaderLanguage
{
    /// <summary>What is written in a language of the site; English where it has not that one.</summary>
    public static T In<T>(string language, Func<T> write)
    {
        var asking = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language == "nl" ? "nl" : "en");
            return write();
        }
        finally
        {
            CultureInfo.CurrentUICulture = asking;
        }
    }
}
