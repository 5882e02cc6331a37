using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Auth101;

namespace Shop;

[Table("app_user", Schema = "crm"), Auth101User(PasswordColumn = "hash")]
public partial class AppUser
{
    [Key, Column("user_id")]
    public Guid Id { get; init; }

    [Column("email_address")]
    public required string Email { get; set; }

    [NotMapped]
    public string? Extra { get; set; }
}
