namespace RegioHelix.Studies.Search;

/// <summary>
/// One kind of thing that the search box finds. A feature adds its own by registering an implementation; the page names the kind in
/// <c>SearchTexts</c> and says in <c>SearchLinks</c> where a hit leads.
/// </summary>
public interface ISearchSource
{
    /// <summary>Changes whenever the list does; a list that never changes leaves it empty.</summary>
    string Stamp => "";

    /// <summary>All there is to find. Public reference only: nothing about a person, nothing of a table of one's own.</summary>
    IEnumerable<SearchEntry> List();
}
