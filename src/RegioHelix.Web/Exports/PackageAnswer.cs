using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using RegioHelix.Studies.Packages;
using RegioHelix.Studies.Printing;
using RegioHelix.Studies.Provenance;

namespace RegioHelix.Web.Exports;

/// <summary>A data package: made once for its question and vintage, and kept.</summary>
public sealed class PackageAnswer(DataPackageStudy packages, KeptFiles kept)
{
    /// <summary>Gives the package.</summary>
    /// <param name="question">Which figures.</param>
    /// <param name="provenance">Where they come from.</param>
    /// <param name="name">The file's name, without ending.</param>
    public async Task<FileContentHttpResult> Of(PackageQuestion question, FigureProvenance provenance, string name)
    {
        var content = $"{DataPackageStudy.Version};{provenance.Dataset};{provenance.Vintage};{JsonSerializer.Serialize(question)}";
        var package = await kept.Get(provenance, content, "zip", () => Task.FromResult(packages.Write(question)));
        return TypedResults.File(package, "application/zip", name + ".zip");
    }
}
