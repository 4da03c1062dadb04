using RegioHelix.Studies;
using RegioHelix.Studies.Catalogue;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Web.Search;

/// <summary>Which hits have a page: a region or an activity without loaded figures is found, and leads nowhere.</summary>
public sealed class LoadedHits(LoadedVintages vintages, LoadedRegionsStudy regions, LoadedActivitiesStudy activities)
{
    private (string Stamp, IReadOnlySet<string> Regions, IReadOnlySet<string> Activities)? known;

    /// <summary>True where the hit's address answers with a page.</summary>
    public bool HasPage(SearchHit hit) => hit.Kind switch
    {
        "region" => Known().Regions.Contains(hit.Code),
        "activity" => Known().Activities.Contains(hit.Code),
        _ => true,
    };

    /// <summary>True where a region has a page.</summary>
    public bool HasRegion(string code) => Known().Regions.Contains(code);

    /// <summary>True where an activity has a page.</summary>
    public bool HasActivity(string code) => Known().Activities.Contains(code);

    private (string Stamp, IReadOnlySet<string> Regions, IReadOnlySet<string> Activities) Known()
    {
        var stamp = vintages.Stamp;
        if (known is not { } found || found.Stamp != stamp)
            known = found = (stamp, Try(regions.Run), Try(() => activities.Run(new StudySettings())));
        return found;
    }

    // Before anything is loaded nothing has a page.
    private static IReadOnlySet<string> Try(Func<IReadOnlySet<string>> run)
    {
        try
        {
            return run();
        }
        catch (StudyRefusedException)
        {
            return new HashSet<string>();
        }
    }
}
