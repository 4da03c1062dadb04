using Microsoft.AspNetCore.Http;
using RegioHelix.Studies;

namespace RegioHelix.Web.Forms;

/// <summary>The file that a form brings.</summary>
internal static class DroppedFile
{
    /// <summary>It, which must be there and not be empty.</summary>
    /// <param name="form">The form.</param>
    /// <param name="largest">How many bytes it may have.</param>
    /// <exception cref="StudyRefusedException">There is none, or it is empty.</exception>
    /// <exception cref="BadHttpRequestException">It is larger: 413.</exception>
    public static IFormFile Of(IFormCollection form, long largest = long.MaxValue) => form.Files["file"] switch
    {
        null or { Length: 0 } => throw StudyRefusedException.OfSettings("Choose a file that is not empty.", "Kies een bestand dat niet leeg is."),
        { } file when file.Length > largest => throw new BadHttpRequestException("too large", StatusCodes.Status413PayloadTooLarge),
        { } file => file,
    };
}
