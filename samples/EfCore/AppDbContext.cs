using Auth101;
using Microsoft.EntityFrameworkCore;

namespace EfCore;

/// <summary>The whole database: what Auth101 keeps, and what the application adds.</summary>
public sealed class AppDbContext(DbContextOptions<AppDbContext> options) : DbContext(options)
{
    public DbSet<AppUser> Users => Set<AppUser>();

    public DbSet<Note> Notes => Set<Note>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyAuth101<AppUser>();
        modelBuilder.Entity<Note>(note =>
        {
            note.ToTable(table => table.HasCheckConstraint("ck_notes_text", $"length(\"Text\") BETWEEN 1 AND {Note.MaxLength}"));
            note.HasOne<AppUser>().WithMany().HasForeignKey(note => note.UserId);
        });
    }
}
