namespace Parapet.Questions.Inputs;

/// <summary>Finds studies: a path as given, or a shipped study by its name.</summary>
internal static class StudyFolders
{
    /// <summary>The path of a study's folder or file; the text itself where there is neither.</summary>
    /// <param name="study">A path, or the name of a shipped study.</param>
    public static string Find(string study)
    {
        if (Directory.Exists(study) || File.Exists(study))
        {
            return study;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "studies", study);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return study;
    }
}
