using Parapet.Catalogue.Reading;
using Parapet.Catalogue.Schemas;

namespace Parapet.Studies.Definition;

/// <summary>The JSON Schema of a study's file, for editors.</summary>
public static class StudySchema
{
    public const string FileName = "study.schema.json";

    /// <summary>The schema, as JSON.</summary>
    public static string Text() => SchemaWriter.Write(
        typeof(StudyDefinition), "Parapet study", new PlaceReader(new Problems()), new ChangesReader(new Problems()), new ListedSystemReader(new Problems()));
}
