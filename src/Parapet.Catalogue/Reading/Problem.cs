namespace Parapet.Catalogue.Reading;

/// <summary>One thing wrong in one place of an input file.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Line">From 1; 0 where the whole file is meant.</param>
/// <param name="Path">The field, as in <c>fireUnits[0].magazines[1].interceptor</c>; empty for the whole document.</param>
/// <param name="Found">What stands there, with its unit.</param>
/// <param name="Allowed">What may stand there; empty where <paramref name="Found"/> says it.</param>
public sealed record Problem(string File, int Line, string Path, string Found, string Allowed)
{
    public override string ToString()
    {
        var place = Line > 0 ? $"{File}:{Line}" : File;
        var found = Path.Length > 0 ? $"{place}: {Path}: {Found}" : $"{place}: {Found}";
        return Allowed.Length > 0 ? $"{found}; {Allowed}" : found;
    }
}
