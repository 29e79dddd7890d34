namespace Parapet.Cli;

/// <summary>Finds studies: a path as given, or a shipped study by its name.</summary>
internal static class StudyFolders
{
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
